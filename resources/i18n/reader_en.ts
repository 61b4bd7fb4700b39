<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
