<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LibraryHead</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n article(s) moved to the trash.</source>
        <translation>
            <numerusform>%n article moved to the trash.</numerusform>
            <numerusform>%n articles moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of the trash.</source>
        <translation>
            <numerusform>%n article taken out of the trash.</numerusform>
            <numerusform>%n articles taken out of the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message numerus="yes">
        <source>%n more file(s) go to the library.</source>
        <translation>
            <numerusform>%n more file goes to the library.</numerusform>
            <numerusform>%n more files go to the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteDesk</name>
    <message numerus="yes">
        <source>%n quote(s) copied, with the source</source>
        <translation>
            <numerusform>%n quote copied, with the source</numerusform>
            <numerusform>%n quotes copied, with the source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message numerus="yes">
        <source>{country}, %n quote(s)</source>
        <translation>
            <numerusform>{country}, %n quote</numerusform>
            <numerusform>{country}, %n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n piece(s) taken out</source>
        <translation>
            <numerusform>%n piece taken out</numerusform>
            <numerusform>%n pieces taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceDesk</name>
    <message numerus="yes">
        <source>%n quote(s) copied, with the source</source>
        <translation>
            <numerusform>%n quote copied, with the source</numerusform>
            <numerusform>%n quotes copied, with the source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message numerus="yes">
        <source>%n quote(s) of articles without a date are in no month.</source>
        <translation>
            <numerusform>%n quote of an article without a date is in no month.</numerusform>
            <numerusform>%n quotes of articles without a date are in no month.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Report</name>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%n new article.</numerusform>
            <numerusform>%n new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n known already.</numerusform>
            <numerusform>%n known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without Arabic left out.</source>
        <translation>
            <numerusform>%n file without Arabic left out.</numerusform>
            <numerusform>%n files without Arabic left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be kept.</source>
        <translation>
            <numerusform>%n file could not be kept.</numerusform>
            <numerusform>%n files could not be kept.</numerusform>
        </translation>
    </message>
</context>
</TS>
