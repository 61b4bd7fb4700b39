<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Who said what, across articles</source>
        <translation>من قال ماذا، في كل المقالات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>فتح عنوان</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>بيانات المقال</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>تصدير المقال</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>البحث في المقال</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>الحجم المعتاد للنص</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبا إلى جنب</translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation>فقرة تحت فقرة</translation>
    </message>
    <message>
        <source>Arabic only</source>
        <translation>العربية وحدها</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>الإنجليزية وحدها</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>ورقي</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>الجملة التالية</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>الجملة السابقة</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>الفقرة التالية</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>الفقرة السابقة</translation>
    </message>
    <message>
        <source>Next quote</source>
        <translation>الاقتباس التالي</translation>
    </message>
    <message>
        <source>Previous quote</source>
        <translation>الاقتباس السابق</translation>
    </message>
    <message>
        <source>Move a caret with the arrow keys</source>
        <translation>تحريك المؤشر بمفاتيح الأسهم</translation>
    </message>
    <message>
        <source>Look at the sentence in the other text</source>
        <translation>الانتقال إلى الجملة في النص الآخر</translation>
    </message>
    <message>
        <source>Copy with its translation</source>
        <translation>نسخ مع الترجمة</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Correct the translation</source>
        <translation>تصحيح الترجمة</translation>
    </message>
    <message>
        <source>Show the quotes</source>
        <translation>إظهار الاقتباسات</translation>
    </message>
    <message>
        <source>Filter the quotes</source>
        <translation>تصفية الاقتباسات</translation>
    </message>
    <message>
        <source>Copy the chosen quote, with its source</source>
        <translation>نسخ الاقتباس المختار مع مصدره</translation>
    </message>
    <message>
        <source>The selected words are a quote</source>
        <translation>الكلمات المحددة اقتباس</translation>
    </message>
    <message>
        <source>Undo a correction</source>
        <translation>التراجع عن تصحيح</translation>
    </message>
    <message>
        <source>What was taken out</source>
        <translation>ما حُذف من المصدر</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Take away marks, a filter or the find bar</source>
        <translation>إزالة العلامات أو التصفية أو شريط البحث</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Open an address</source>
        <translation>فتح عنوان</translation>
    </message>
    <message>
        <source>The address of a page with an article</source>
        <translation>عنوان صفحة فيها مقال</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The program will contact {host}, and fetch this one page: no pictures, no scripts, no cookies.</source>
        <translation>سيتصل البرنامج بالموقع {host} ويجلب هذه الصفحة وحدها: بلا صور ولا برامج نصية ولا ملفات تعريف ارتباط.</translation>
    </message>
    <message>
        <source>Nothing is fetched until you choose Open.</source>
        <translation>لا يُجلب شيء قبل أن تختار «فتح».</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>ArticleExport</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>تصدير المقال</translation>
    </message>
    <message>
        <source>Page with both texts</source>
        <translation>صفحة بالنصين</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Table of the quotes</source>
        <translation>جدول الاقتباسات</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>وضع علامة مقروء</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>وضع علامة غير مقروء</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>البيانات…</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>إخراج من السلة</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>إفراغ السلة…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>نقل إلى السلة</translation>
    </message>
</context>
<context>
    <name>ArticleTitle</name>
    <message>
        <source>Add the source…</source>
        <translation>أضف المصدر…</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>CardButtons</name>
    <message>
        <source>Copy both, with the source</source>
        <translation>نسخ النصين مع المصدر</translation>
    </message>
    <message>
        <source>Go to the quote</source>
        <translation>الذهاب إلى الاقتباس</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>CarefulDialog</name>
    <message>
        <source>Throw away what you have typed?</source>
        <translation>أتريد ترك ما كتبته؟</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>متابعة الكتابة</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>machine translation</source>
        <translation>ترجمة آلية</translation>
    </message>
    <message>
        <source>machine translation, not certain</source>
        <translation>ترجمة آلية غير مؤكدة</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Set right</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>For all quotes of this speaker in the article</source>
        <translation>لكل اقتباسات هذا المتحدث في المقال</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتحدث</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>No country is called “{name}”. Choose one from the list.</source>
        <translation>لا يوجد بلد باسم «{name}». اختر بلدا من القائمة.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the article</source>
        <translation>بيانات المقال</translation>
    </message>
    <message>
        <source>As the model translates it</source>
        <translation>كما يترجمه النموذج</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة الإعلامية</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>عنوان الصفحة</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-05-17, or leave it empty.</source>
        <translation>هذا ليس تاريخا. اكتبه هكذا: 2026-05-17، أو اترك الخانة فارغة.</translation>
    </message>
    <message>
        <source>This is no address of the web. Write it like https://outlet.example/page.</source>
        <translation>هذا ليس عنوانا على الشبكة. اكتبه هكذا: https://outlet.example/page.</translation>
    </message>
    <message>
        <source>Quotes are copied and exported with what stands here.</source>
        <translation>تُنسخ الاقتباسات وتُصدَّر مع ما يرد هنا.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a link</source>
        <translation>فتح رابط</translation>
    </message>
    <message>
        <source>This link leads out of the program. Open it in your browser?</source>
        <translation>يقود هذا الرابط إلى خارج البرنامج. هل تفتحه في المتصفح؟</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>This sentence seems not to be translated whole.</source>
        <translation>يبدو أن هذه الجملة لم تُترجم كاملة.</translation>
    </message>
    <message>
        <source>This translation is much shorter than its sentence.</source>
        <translation>هذه الترجمة أقصر كثيرا من جملتها.</translation>
    </message>
    <message>
        <source>Words are repeated in this translation.</source>
        <translation>في هذه الترجمة كلمات مكررة.</translation>
    </message>
    <message>
        <source>The numbers differ from the Arabic.</source>
        <translation>الأرقام تختلف عن العربية.</translation>
    </message>
    <message>
        <source>A Latin name of the Arabic is missing.</source>
        <translation>اسم لاتيني في النص العربي غائب هنا.</translation>
    </message>
    <message>
        <source>A name that you have set right is missing in this translation.</source>
        <translation>اسم صححته لا يظهر في هذه الترجمة.</translation>
    </message>
    <message>
        <source>The countries differ from those in the Arabic.</source>
        <translation>الدول تختلف عمّا في العربية.</translation>
    </message>
    <message>
        <source>The quotation marks differ from the Arabic.</source>
        <translation>علامات الاقتباس تختلف عن العربية.</translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Drop it to open it. Of several files, the first opens, and the library takes the others.</source>
        <translation>أفلته ليُفتح. من عدة ملفات يُفتح الأول، وتأخذ المكتبة الباقي.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Opening the article…</source>
        <translation>يجري فتح المقال…</translation>
    </message>
    <message>
        <source>Drop an Arabic article here, paste one, or open a file.</source>
        <translation>أفلت مقالا عربيا هنا، أو الصقه، أو افتح ملفا.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Show the sample article</source>
        <translation>عرض المقال النموذجي</translation>
    </message>
</context>
<context>
    <name>EnglishDialog</name>
    <message>
        <source>Correct the translation</source>
        <translation>تصحيح الترجمة</translation>
    </message>
    <message>
        <source>The sentence in English</source>
        <translation>الجملة بالإنجليزية</translation>
    </message>
    <message>
        <source>Your words are kept for this sentence, whatever model translates.</source>
        <translation>تُحفظ كلماتك لهذه الجملة أيًّا كان النموذج الذي يترجم.</translation>
    </message>
    <message>
        <source>Back to the model&apos;s</source>
        <translation>العودة إلى ترجمة النموذج</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This book does not say what is in it. Get it again from where it came.</source>
        <translation>لا يذكر هذا الكتاب ما فيه. احصل عليه من مصدره مرة أخرى.</translation>
    </message>
    <message>
        <source>This file does not hold text. Choose a text file or a saved page.</source>
        <translation>ليس في هذا الملف نص. اختر ملفا نصيا أو صفحة محفوظة.</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>an old Word or Office file</source>
        <translation>ملف وورد أو أوفيس قديم</translation>
    </message>
    <message>
        <source>an RTF file</source>
        <translation>ملف RTF</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>ملف مضغوط</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>This is {name}, which this program does not read. Save the article as text or as a page.</source>
        <translation>هذا {name}، وهذا البرنامج لا يقرؤه. احفظ المقال نصا أو صفحة.</translation>
    </message>
    <message>
        <source>This page holds far more markup than any article. Save the article alone and open that.</source>
        <translation>في هذه الصفحة من الوسوم ما يفوق أي مقال بكثير. احفظ المقال وحده وافتحه.</translation>
    </message>
    <message>
        <source>“{address}” is not an address of the web. Check how it is written.</source>
        <translation>“{address}” ليس عنوانا على الشبكة. تحقق من كتابته.</translation>
    </message>
    <message>
        <source>“{address}” does not lead to the web. An address of a page begins with https:// or http://.</source>
        <translation>“{address}” لا يؤدي إلى الشبكة. عنوان الصفحة يبدأ بـ https:// أو http://.</translation>
    </message>
    <message>
        <source>The address of “{host}” has a name or a password in it. Take them out of it.</source>
        <translation>في عنوان “{host}” اسم مستخدم أو كلمة سر. احذفهما منه.</translation>
    </message>
    <message>
        <source>“{host}” sends on to “{target}”, which is not on the web. It was not followed.</source>
        <translation>“{host}” يحيل إلى “{target}”، وهو ليس على الشبكة. لم تُتبع الإحالة.</translation>
    </message>
    <message>
        <source>Open it in your browser, save it there, and open the file.</source>
        <translation>افتحها في المتصفح واحفظها هناك، ثم افتح الملف.</translation>
    </message>
    <message>
        <source>Or open the page in your browser, save it there, and open the file.</source>
        <translation>أو افتح الصفحة في المتصفح واحفظها هناك، ثم افتح الملف.</translation>
    </message>
    <message>
        <source>“{host}” packs its pages in a way that was not asked for. {advice}</source>
        <translation>“{host}” يضغط صفحاته بطريقة لم تُطلب. {advice}</translation>
    </message>
    <message>
        <source>The page at “{host}” is larger than {megabytes} MB. Save the article alone and open that.</source>
        <translation>الصفحة في “{host}” أكبر من {megabytes} م.ب. احفظ المقال وحده وافتحه.</translation>
    </message>
    <message>
        <source>What “{host}” sent is damaged. Try again later. {advice}</source>
        <translation>ما أرسله “{host}” تالف. حاول لاحقا. {advice}</translation>
    </message>
    <message>
        <source>“{host}” answers with something else than a page ({status}). {advice}</source>
        <translation>“{host}” يجيب بشيء غير صفحة ({status}). {advice}</translation>
    </message>
    <message>
        <source>“{host}” cannot be reached ({reason}). Check the address and the connection.</source>
        <translation>تعذر الوصول إلى “{host}” ({reason}). تحقق من العنوان والاتصال.</translation>
    </message>
    <message>
        <source>“{host}” does not speak the language of the web ({reason}). Check the address.</source>
        <translation>“{host}” لا يتكلم لغة الشبكة ({reason}). تحقق من العنوان.</translation>
    </message>
    <message>
        <source>“{host}” sends from one address to another without end. {advice}</source>
        <translation>“{host}” يحيل من عنوان إلى آخر بلا نهاية. {advice}</translation>
    </message>
    <message>
        <source>At this address of “{host}” is no page but a file ({kind}). Save it, and open the file.</source>
        <translation>في هذا العنوان من “{host}” ملف لا صفحة ({kind}). احفظه ثم افتح الملف.</translation>
    </message>
    <message>
        <source>There is no such page at “{host}” ({status}). Check the address.</source>
        <translation>لا توجد هذه الصفحة في “{host}” ({status}). تحقق من العنوان.</translation>
    </message>
    <message>
        <source>“{host}” does not give this page to programs ({status}). {advice}</source>
        <translation>“{host}” لا يعطي هذه الصفحة للبرامج ({status}). {advice}</translation>
    </message>
    <message>
        <source>“{host}” has too much to do ({status}). Try again in some minutes. {advice}</source>
        <translation>“{host}” مشغول جدا ({status}). حاول بعد بضع دقائق. {advice}</translation>
    </message>
    <message>
        <source>“{host}” has a fault of its own ({status}). Try again later. {advice}</source>
        <translation>في “{host}” نفسه عطل ({status}). حاول لاحقا. {advice}</translation>
    </message>
    <message>
        <source>“{host}” cannot prove that it is that site ({reason}), so nothing was read. {advice}</source>
        <translation>لا يستطيع “{host}” أن يثبت أنه ذلك الموقع ({reason})، فلم يُقرأ شيء. {advice}</translation>
    </message>
    <message>
        <source>There is no site “{host}”, or this computer is not connected. Check the address and the connection.</source>
        <translation>لا يوجد موقع “{host}”، أو هذا الحاسوب غير متصل. تحقق من العنوان والاتصال.</translation>
    </message>
    <message>
        <source>“{host}” and this computer find no secure line in common. {advice}</source>
        <translation>لم يجد “{host}” وهذا الحاسوب طريقة آمنة مشتركة للاتصال. {advice}</translation>
    </message>
    <message>
        <source>“{host}” does not answer. Try again later. {advice}</source>
        <translation>“{host}” لا يجيب. حاول لاحقا. {advice}</translation>
    </message>
    <message>
        <source>“{host}” takes no connection. Check the address, or try again later.</source>
        <translation>“{host}” لا يقبل الاتصال. تحقق من العنوان، أو حاول لاحقا.</translation>
    </message>
    <message>
        <source>“{host}” has stopped sending. Try again later. {advice}</source>
        <translation>توقف “{host}” عن الإرسال. حاول لاحقا. {advice}</translation>
    </message>
    <message>
        <source>“{host}” broke off before the page was whole. Try again. {advice}</source>
        <translation>انقطع “{host}” قبل اكتمال الصفحة. حاول مرة أخرى. {advice}</translation>
    </message>
    <message>
        <source>“{host}” is too slow: the page did not come within {seconds:.0f} seconds. Try again later. {advice}</source>
        <translation>“{host}” بطيء جدا: لم تصل الصفحة خلال {seconds:.0f} ثانية. حاول لاحقا. {advice}</translation>
    </message>
    <message>
        <source>“{host}” asks programs not to fetch this page (its robots.txt). {advice}</source>
        <translation>يطلب “{host}” من البرامج ألا تجلب هذه الصفحة (في ملفه robots.txt). {advice}</translation>
    </message>
    <message>
        <source>“{host}” sent an empty page. Check the address, or try again later.</source>
        <translation>أرسل “{host}” صفحة فارغة. تحقق من العنوان، أو حاول لاحقا.</translation>
    </message>
    <message>
        <source>There is no page in this web archive. Save the page again, as HTML.</source>
        <translation>لا صفحة في أرشيف الشبكة هذا. احفظ الصفحة مرة أخرى بصيغة HTML.</translation>
    </message>
    <message>
        <source>This document unpacks to far more than an article. Save the article alone and open that.</source>
        <translation>يُفك هذا المستند إلى أكثر بكثير من مقال. احفظ المقال وحده وافتحه.</translation>
    </message>
    <message>
        <source>This document defines entities, which no article needs. Save it again elsewhere.</source>
        <translation>يعرّف هذا المستند كيانات لا يحتاج إليها مقال. احفظه مرة أخرى ببرنامج آخر.</translation>
    </message>
    <message>
        <source>This document is damaged. Open it where it was written and save it again.</source>
        <translation>هذا المستند تالف. افتحه حيث كُتب واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>This document is damaged or locked. Open it where it was written and save it again.</source>
        <translation>هذا المستند تالف أو مقفل. افتحه حيث كُتب واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>“{name}” names no format that can be written. End the name with one of {known}.</source>
        <translation>“{name}” لا يدل على صيغة يمكن كتابتها. اختم الاسم بإحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Make it, or choose another place.</source>
        <translation>لا يوجد مجلد “{folder}”. أنشئه، أو اختر مكانا آخر.</translation>
    </message>
    <message>
        <source>“{path}” could not be written ({reason}). Choose another place.</source>
        <translation>تعذرت كتابة “{path}” ({reason}). اختر مكانا آخر.</translation>
    </message>
    <message>
        <source>The standard input</source>
        <translation>المدخل القياسي</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>النص الملصق</translation>
    </message>
    <message>
        <source>The page “{address}”</source>
        <translation>الصفحة “{address}”</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB. Save the article alone and open that.</source>
        <translation>حجم {name} أكبر من {megabytes} م.ب. احفظ المقال وحده وافتحه.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a file with an article in it.</source>
        <translation>لا شيء في {name}. اختر ملفا فيه مقال.</translation>
    </message>
    <message>
        <source>{name} has more than {most:,} paragraphs. Save a part of it and open that.</source>
        <translation>في {name} أكثر من {most:,} فقرة. احفظ جزءا منه وافتحه.</translation>
    </message>
    <message>
        <source>{name} has no Arabic or English words in it. Choose another file.</source>
        <translation>لا كلمات عربية أو إنجليزية في {name}. اختر ملفا آخر.</translation>
    </message>
    <message>
        <source>“{path}” is a folder. Choose a file in it.</source>
        <translation>“{path}” مجلد. اختر ملفا فيه.</translation>
    </message>
    <message>
        <source>There is no file “{path}”. Check its name and folder.</source>
        <translation>لا يوجد ملف “{path}”. تحقق من اسمه ومجلده.</translation>
    </message>
    <message>
        <source>“{path}” may not be read by you. Change its permissions, or copy it elsewhere.</source>
        <translation>لا يُسمح لك بقراءة “{path}”. غيّر أذوناته، أو انسخه إلى مكان آخر.</translation>
    </message>
    <message>
        <source>“{path}” could not be read ({reason}). Try again, or copy it elsewhere.</source>
        <translation>تعذرت قراءة “{path}” ({reason}). حاول مرة أخرى، أو انسخه إلى مكان آخر.</translation>
    </message>
    <message>
        <source>Nothing could be saved.</source>
        <translation>لم يمكن إنقاذ شيء.</translation>
    </message>
    <message>
        <source>The library was damaged. {saved} The damaged file is kept as {aside}.</source>
        <translation>كانت المكتبة تالفة. {saved} الملف التالف محفوظ في {aside}.</translation>
    </message>
    <message>
        <source>{count} articles could be saved.</source>
        <translation>المقالات التي أُنقذت: {count}.</translation>
    </message>
    <message>
        <source>{saved} In {gaps} of them something is missing.</source>
        <translation>{saved} منها ما ينقصه شيء: {gaps}.</translation>
    </message>
    <message>
        <source>The folder “{path}” could not be read ({reason}).</source>
        <translation>تعذرت قراءة المجلد “{path}” ({reason}).</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; its log tells more.</source>
        <translation>حدث خطأ داخل البرنامج؛ في سجله تفاصيل أكثر.</translation>
    </message>
    <message>
        <source>The list of models at {index} cannot be read. Try again later.</source>
        <translation>تعذرت قراءة قائمة النماذج في {index}. حاول لاحقا.</translation>
    </message>
    <message>
        <source>{path} cannot be renamed ({reason}). Mend it by hand.</source>
        <translation>تعذر تغيير اسم {path} ({reason}). أصلحه بيدك.</translation>
    </message>
    <message>
        <source>Your settings could not be saved in {folder}: {reason}. Make that folder writable.</source>
        <translation>تعذر حفظ إعداداتك في {folder}: {reason}. اجعل ذلك المجلد قابلا للكتابة.</translation>
    </message>
    <message>
        <source>This article has been deleted from the library. Open its source again.</source>
        <translation>حُذف هذا المقال من المكتبة. افتح مصدره مرة أخرى.</translation>
    </message>
    <message>
        <source>The library {path} cannot be used ({reason}). See that its folder can be written, and try.</source>
        <translation>تعذر استعمال المكتبة {path} ({reason}). تأكد من أن مجلدها قابل للكتابة، ثم حاول.</translation>
    </message>
    <message>
        <source>The library {path} is damaged ({reason}). Start the program again: it sets the damaged file aside and saves what can be read. Nothing is deleted.</source>
        <translation>المكتبة {path} تالفة ({reason}). شغّل البرنامج من جديد: ينحّي الملف التالف ويحفظ ما تمكن قراءته. لا يُحذف شيء.</translation>
    </message>
    <message>
        <source>Another program is using the library {path}. Wait for it, or close that, and try again.</source>
        <translation>برنامج آخر يستعمل المكتبة {path}. انتظره أو أغلقه، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the library {path}. Make room, and try again.</source>
        <translation>لا مكان على القرص للمكتبة {path}. أفسح مكانا، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer version of this program. Install that version to open it.</source>
        <translation>صُنعت المكتبة {path} بإصدار أحدث من هذا البرنامج. ثبّت ذلك الإصدار لفتحها.</translation>
    </message>
    <message>
        <source>The library {path} cannot be opened ({reason}).</source>
        <translation>تعذر فتح المكتبة {path} ({reason}).</translation>
    </message>
    <message>
        <source>The list of names {path} cannot be read ({reason}). Save it as UTF-8 text.</source>
        <translation>تعذرت قراءة قائمة الأسماء {path} ({reason}). احفظها نصا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The list of names cannot be written to {path} ({reason}).</source>
        <translation>تعذرت كتابة قائمة الأسماء في {path} ({reason}).</translation>
    </message>
    <message>
        <source>Line {number} of the list of names {path} is not “Arabic, tab, English”. Mend or delete it.</source>
        <translation>السطر {number} من قائمة الأسماء {path} ليس “عربية، علامة جدولة، إنجليزية”. أصلحه أو احذفه.</translation>
    </message>
    <message>
        <source>The library {path} is damaged ({found}). Start the program again: it sets the damaged file aside and saves what can be read. Nothing is deleted.</source>
        <translation>المكتبة {path} تالفة ({found}). شغّل البرنامج من جديد: ينحّي الملف التالف ويحفظ ما تمكن قراءته. لا يُحذف شيء.</translation>
    </message>
    <message>
        <source>The library {path} is damaged, and was made by a newer version of this program. Install that version to recover it.</source>
        <translation>المكتبة {path} تالفة، وقد صُنعت بإصدار أحدث من هذا البرنامج. ثبّت ذلك الإصدار لاستعادتها.</translation>
    </message>
    <message>
        <source>The library {path} is damaged, and another window has it open. Close all windows of this program and start it again, and what can be read is recovered.</source>
        <translation>المكتبة {path} تالفة، وهي مفتوحة في نافذة أخرى. أغلق كل نوافذ هذا البرنامج وشغّله من جديد، فيُستعاد ما تمكن قراءته.</translation>
    </message>
    <message>
        <source>The translation model in {folder} has no model.bin. Remove it and install it again.</source>
        <translation>ليس لنموذج الترجمة في {folder} ملف model.bin. أزله وثبّته من جديد.</translation>
    </message>
    <message>
        <source>The translation model in {folder} cannot be read ({reason}). Remove it and install it again.</source>
        <translation>تعذرت قراءة نموذج الترجمة في {folder} ({reason}). أزله وثبّته من جديد.</translation>
    </message>
    <message>
        <source>“{address}” is not an address of the web. It begins with https://.</source>
        <translation>“{address}” ليس عنوانا على الشبكة. العنوان يبدأ بـ https://.</translation>
    </message>
    <message>
        <source>{address} sends far more than an index of models.</source>
        <translation>يرسل {address} أكثر بكثير من فهرس للنماذج.</translation>
    </message>
    <message>
        <source>What came from {address} is not the file that was expected (SHA-256 {found}). It was deleted; try again later, or from another address.</source>
        <translation>ما جاء من {address} ليس الملف المنتظر (SHA-256 {found}). حُذف؛ حاول لاحقا، أو من عنوان آخر.</translation>
    </message>
    <message>
        <source>The download cannot be written to {target} ({reason}).</source>
        <translation>تعذرت كتابة التنزيل في {target} ({reason}).</translation>
    </message>
    <message>
        <source>{address} cannot be reached ({reason}). Check the connection.</source>
        <translation>تعذر الوصول إلى {address} ({reason}). تحقق من الاتصال.</translation>
    </message>
    <message>
        <source>{address} cannot be had: the server answers {code} {reason}.</source>
        <translation>تعذر الحصول على {address}: يجيب الخادم {code} {reason}.</translation>
    </message>
    <message>
        <source>The server sends far more than a model. The download was stopped.</source>
        <translation>يرسل الخادم أكثر بكثير من نموذج. أُوقف التنزيل.</translation>
    </message>
    <message>
        <source>The download from {address} broke off again and again ({reason}). What is there is kept; try again later.</source>
        <translation>انقطع التنزيل من {address} مرة بعد مرة ({reason}). ما وصل محفوظ؛ حاول لاحقا.</translation>
    </message>
    <message>
        <source>The translation model failed at this text ({reason}). Choose another model in the Models dialog.</source>
        <translation>أخفق نموذج الترجمة في هذا النص ({reason}). اختر نموذجا آخر في نافذة النماذج.</translation>
    </message>
    <message>
        <source>The translation model in {folder} is damaged ({reason}). Remove it and install it again.</source>
        <translation>نموذج الترجمة في {folder} تالف ({reason}). أزله وثبّته من جديد.</translation>
    </message>
    <message>
        <source>There is no translation model in {folder}. Install one in the Models dialog.</source>
        <translation>لا نموذج ترجمة في {folder}. ثبّت نموذجا في نافذة النماذج.</translation>
    </message>
    <message>
        <source>{path} does not describe a translation model. Remove this model and install another.</source>
        <translation>{path} لا يصف نموذج ترجمة. أزل هذا النموذج وثبّت غيره.</translation>
    </message>
    <message>
        <source>This model translates from {source} to {target}, and this program needs Arabic to English.</source>
        <translation>هذا النموذج يترجم من {source} إلى {target}، وهذا البرنامج يحتاج إلى الترجمة من العربية إلى الإنجليزية.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Remove this model and install it again.</source>
        <translation>تعذرت قراءة {path} ({reason}). أزل هذا النموذج وثبّته من جديد.</translation>
    </message>
    <message>
        <source>an unnamed language</source>
        <translation>لغة غير مسماة</translation>
    </message>
    <message>
        <source>There is no sentence to translate: the text is empty.</source>
        <translation>لا جملة للترجمة: النص فارغ.</translation>
    </message>
    <message>
        <source>The model in {folder} has no {file}. Remove it and install it again.</source>
        <translation>ليس في النموذج في {folder} ملف {file}. أزله وثبّته من جديد.</translation>
    </message>
    <message>
        <source>The model “{key}” is not installed. Choose another one in the Models dialog.</source>
        <translation>النموذج “{key}” غير مثبت. اختر نموذجا آخر في نافذة النماذج.</translation>
    </message>
    <message>
        <source>{name} does not translate Arabic into English: it made “{english}” of a test sentence.</source>
        <translation>{name} لا يترجم العربية إلى الإنجليزية: جعل جملة الاختبار “{english}”.</translation>
    </message>
    <message>
        <source>The built-in model is a part of the program and cannot be removed.</source>
        <translation>النموذج المدمج جزء من البرنامج ولا يمكن إزالته.</translation>
    </message>
    <message>
        <source>{source} is not a translation model: it has neither metadata.json (Argos) nor source.spm (OPUS-MT).</source>
        <translation>{source} ليس نموذج ترجمة: لا metadata.json (Argos) فيه ولا source.spm (OPUS-MT).</translation>
    </message>
    <message>
        <source>{name} cannot be removed ({reason}). Close what uses it.</source>
        <translation>تعذرت إزالة {name} ({reason}). أغلق ما يستعمله.</translation>
    </message>
    <message>
        <source>{source} cannot be copied ({reason}).</source>
        <translation>تعذر نسخ {source} ({reason}).</translation>
    </message>
    <message>
        <source>The model cannot be put in {target} ({reason}). Close what uses it.</source>
        <translation>تعذر وضع النموذج في {target} ({reason}). أغلق ما يستعمله.</translation>
    </message>
    <message>
        <source>The model cannot be written to {models} ({reason}).</source>
        <translation>تعذرت كتابة النموذج في {models} ({reason}).</translation>
    </message>
    <message>
        <source>The model in {folder} has no model.bin. Remove it and install it again.</source>
        <translation>ليس للنموذج في {folder} ملف model.bin. أزله وثبّته من جديد.</translation>
    </message>
    <message>
        <source>{name} would unpack to far more than a model has. It is not unpacked.</source>
        <translation>يُفك {name} إلى أكثر بكثير من نموذج. لم يُفك.</translation>
    </message>
    <message>
        <source>{name} has two files of one name. It is not unpacked.</source>
        <translation>في {name} ملفان باسم واحد. لم يُفك.</translation>
    </message>
    <message>
        <source>The archive holds “{file}”, which points outside of it. It is not unpacked.</source>
        <translation>في الأرشيف “{file}”، وهو يشير إلى خارجه. لم يُفك.</translation>
    </message>
    <message>
        <source>{name} is not a whole zip archive ({reason}). Download it again.</source>
        <translation>{name} ليس أرشيف zip كاملا ({reason}). نزّله من جديد.</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked ({reason}).</source>
        <translation>تعذر فك {name} ({reason}).</translation>
    </message>
    <message>
        <source>{file} is larger than the archive says. It is not a model; delete it.</source>
        <translation>{file} أكبر مما يقول الأرشيف. ليس نموذجا؛ احذفه.</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>What could not be imported</source>
        <translation>ما تعذّر استيراده</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in both texts</source>
        <translation>البحث في النصين</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ImportLine</name>
    <message>
        <source>Importing · {done} of {all} files</source>
        <translation>جارٍ الاستيراد · {done} من {all} ملف</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>جارٍ تصفح المجلد…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>added {day}</source>
        <translation>أضيف {day}</translation>
    </message>
    <message>
        <source>Speakers from {countries}</source>
        <translation>متحدثون من {countries}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>الوسوم: {tags}</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>عليه ملاحظة</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}٪</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>مقروء</translation>
    </message>
    <message>
        <source>{share} % read</source>
        <translation>قُرئ {share}٪</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروء</translation>
    </message>
</context>
<context>
    <name>LibraryDialogs</name>
    <message>
        <source>Import a folder of articles</source>
        <translation>استيراد مجلد مقالات</translation>
    </message>
</context>
<context>
    <name>LibraryHead</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Best match, then newest</source>
        <translation>الأقرب إلى البحث ثم الأحدث</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولا</translation>
    </message>
    <message>
        <source>Last opened first</source>
        <translation>آخر ما فُتح أولا</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>آخر ما أُضيف أولا</translation>
    </message>
    <message>
        <source>Most read first</source>
        <translation>الأكثر قراءة أولا</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>بالعنوان</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>بالمصدر</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>المقروءة</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المحذوفات</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Words, country:RU, speaker:…, outlet:…, after:2026-05</source>
        <translation>كلمات، بلد:روسيا، متحدث:…، مصدر:…، بعد:⁦2026-05⁩</translation>
    </message>
    <message>
        <source>All words must be found; “some words” stand together; -word must not be there. Also country:RU, speaker:…, quote:…, outlet:…, tag:…, title:…, note:…, after:2026-05, before:2026-06-15.</source>
        <translation>يجب أن توجد كل الكلمات؛ «بعض الكلمات» متجاورة؛ و-كلمة يجب ألا توجد. وكذلك بلد:روسيا ومتحدث:… واقتباس:… ومصدر:… ووسم:… وعنوان:… وملاحظة:… وبعد:⁦2026-05⁩ وقبل:⁦2026-06-15⁩.</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>Which articles are listed</source>
        <translation>المقالات المعروضة</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>من قال ماذا</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>العودة إلى المقال</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددا</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>ما الذي تعذّر</translation>
    </message>
    <message>
        <source>Show them first</source>
        <translation>عرضها أولا</translation>
    </message>
    <message>
        <source>{words} is no date. Write it like after:2026-05-17, or after:2026.</source>
        <translation>{words} ليس تاريخا. اكتبه هكذا: بعد:⁦2026-05-17⁩ أو بعد:2026.</translation>
    </message>
    <message>
        <source>There are no articles yet. Each article that you open is kept here.</source>
        <translation>لا مقالات بعد. كل مقال تفتحه يُحفظ هنا.</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>سلة المحذوفات فارغة.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>عرض كل المقالات</translation>
    </message>
    <message>
        <source>No article is like that.</source>
        <translation>لا مقال كهذا.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) moved to the trash.</source>
        <translation>
            <numerusform>لم يُنقل شيء إلى السلة.</numerusform>
            <numerusform>نُقل مقال واحد إلى السلة.</numerusform>
            <numerusform>نُقل مقالان إلى السلة.</numerusform>
            <numerusform>نُقلت %n مقالات إلى السلة.</numerusform>
            <numerusform>نُقل %n مقالا إلى السلة.</numerusform>
            <numerusform>نُقل %n مقال إلى السلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of the trash.</source>
        <translation>
            <numerusform>لم يُخرج شيء من السلة.</numerusform>
            <numerusform>أُخرج مقال واحد من السلة.</numerusform>
            <numerusform>أُخرج مقالان من السلة.</numerusform>
            <numerusform>أُخرجت %n مقالات من السلة.</numerusform>
            <numerusform>أُخرج %n مقالا من السلة.</numerusform>
            <numerusform>أُخرج %n مقال من السلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete everything in the trash for good? This cannot be undone.</source>
        <translation>هل يُحذف كل ما في السلة نهائيا؟ لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message numerus="yes">
        <source>%n more file(s) go to the library.</source>
        <translation>
            <numerusform>لا ملفات أخرى للمكتبة.</numerusform>
            <numerusform>ملف آخر يذهب إلى المكتبة.</numerusform>
            <numerusform>ملفان آخران يذهبان إلى المكتبة.</numerusform>
            <numerusform>%n ملفات أخرى تذهب إلى المكتبة.</numerusform>
            <numerusform>%n ملفا آخر يذهب إلى المكتبة.</numerusform>
            <numerusform>%n ملف آخر يذهب إلى المكتبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>عرض المكتبة</translation>
    </message>
</context>
<context>
    <name>MemoryPanel</name>
    <message>
        <source>English that was made before is kept, and shown at once when it is wanted again.</source>
        <translation>تُحفظ الإنجليزية التي أُنجزت من قبل، وتُعرض فورا حين تُطلب ثانية.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العد…</translation>
    </message>
    <message>
        <source>{size} kept</source>
        <translation>المحفوظ: {size}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغة</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الحد الأقصى</translation>
    </message>
    <message>
        <source>Largest size of the translation memory</source>
        <translation>أكبر حجم لذاكرة الترجمة</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>تفريغ…</translation>
    </message>
    <message>
        <source>Clear the translation memory</source>
        <translation>تفريغ ذاكرة الترجمة</translation>
    </message>
    <message>
        <source>Clear {size} of translations? Articles stay; their English is made anew when you open them.</source>
        <translation>هل تُمحى ترجمات حجمها {size}؟ تبقى المقالات، وتُترجم من جديد حين تفتحها.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>تفريغ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>ModelOffers</name>
    <message>
        <source>The list has no model from Arabic to English.</source>
        <translation>ليس في القائمة نموذج من العربية إلى الإنجليزية.</translation>
    </message>
    <message>
        <source>Argos, Arabic to English {version}</source>
        <translation>Argos، من العربية إلى الإنجليزية {version}</translation>
    </message>
    <message>
        <source>quality {bleu}</source>
        <translation>الجودة {bleu}</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>جلب</translation>
    </message>
    <message>
        <source>Fetch {model}</source>
        <translation>جلب {model}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>In use</source>
        <translation>مستخدم الآن</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>استخدام {model}</translation>
    </message>
    <message>
        <source>Remove {model}</source>
        <translation>إزالة {model}</translation>
    </message>
    <message>
        <source>Built-in model</source>
        <translation>النموذج المدمج</translation>
    </message>
    <message>
        <source>Quality not measured</source>
        <translation>الجودة غير مقيسة</translation>
    </message>
    <message>
        <source>Quality {bleu}</source>
        <translation>الجودة {bleu}</translation>
    </message>
    <message>
        <source>BLEU on FLORES-200: how near its English comes to a human translator&apos;s. Higher is better.</source>
        <translation>مقياس BLEU على FLORES-200: مدى قرب إنجليزيته من ترجمة البشر. الأعلى أفضل.</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>جاء مع البرنامج</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Remove {model}? Its folder goes, and {size} with it.</source>
        <translation>هل يُزال {model}؟ يُحذف مجلده وحجمه {size}.</translation>
    </message>
    <message>
        <source>Remove {model}? Its folder goes, and {size} with it. It is in use; the built-in model takes its place.</source>
        <translation>هل يُزال {model}؟ يُحذف مجلده وحجمه {size}. هو المستخدم الآن، وسيحل النموذج المدمج محله.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>ModelSources</name>
    <message>
        <source>Drop an .argosmodel or zip file here, or the folder of an OPUS-MT model.</source>
        <translation>أفلت هنا ملف .argosmodel أو zip، أو مجلد نموذج OPUS-MT.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>من مجلد…</translation>
    </message>
    <message>
        <source>Argos offers models on the web. Only when you ask is its list fetched, from</source>
        <translation>يعرض Argos نماذج على الشبكة. لا تُجلب قائمته إلا حين تطلبها، من</translation>
    </message>
    <message>
        <source>Ask for the list</source>
        <translation>طلب القائمة</translation>
    </message>
    <message>
        <source>Address of the list</source>
        <translation>عنوان القائمة</translation>
    </message>
    <message>
        <source>Models (*.argosmodel *.zip);;All files (*)</source>
        <translation>نماذج (*.argosmodel *.zip);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Install a model</source>
        <translation>تثبيت نموذج</translation>
    </message>
    <message>
        <source>Install a model from a folder</source>
        <translation>تثبيت نموذج من مجلد</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>{model} is installed, and has translated its first sentence.</source>
        <translation>ثُبّت {model}، وترجم جملته الأولى.</translation>
    </message>
    <message>
        <source>A model is still being fetched or installed. Stop? What has been fetched is kept for the next time.</source>
        <translation>ما زال نموذج يُجلب أو يُثبّت. هل يوقَف؟ يُحفظ ما جُلب للمرة القادمة.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>إيقاف وإغلاق</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>النماذج المثبتة</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>نموذج آخر</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>ذاكرة الترجمة</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Quotes by month</source>
        <translation>الاقتباسات بالأشهر</translation>
    </message>
</context>
<context>
    <name>NameEntry</name>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Names added: {added}, changed: {changed}.</source>
        <translation>أسماء مضافة: {added}، معدلة: {changed}.</translation>
    </message>
    <message>
        <source>The names are written to {path}.</source>
        <translation>كُتبت الأسماء في {path}.</translation>
    </message>
    <message>
        <source>The old list is kept as {path}.</source>
        <translation>حُفظت القائمة القديمة باسم {path}.</translation>
    </message>
    <message>
        <source>Write the name in Arabic letters, as the press writes it.</source>
        <translation>اكتب الاسم بحروف عربية كما تكتبه الصحافة.</translation>
    </message>
    <message>
        <source>Write how the name is to be read in English.</source>
        <translation>اكتب كيف يُقرأ الاسم بالإنجليزية.</translation>
    </message>
    <message>
        <source>{source} is in the list already, as {target}. Change it there.</source>
        <translation>{source} في القائمة من قبل: {target}. عدّله هناك.</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>استيراد أسماء</translation>
    </message>
    <message>
        <source>Export the names</source>
        <translation>تصدير الأسماء</translation>
    </message>
    <message>
        <source>Lists of names (*.tsv *.txt);;All files (*)</source>
        <translation>قوائم أسماء (*.tsv *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>No name has these words.</source>
        <translation>لا اسم فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>No names yet. Write one below, and every article shows it as you want it.</source>
        <translation>لا أسماء بعد. اكتب اسما في الأسفل، فيظهر في كل مقال كما تريد.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>How names are to be written in English. The article follows at once, as far as its model lets it.</source>
        <translation>كيف تُكتب الأسماء بالإنجليزية. يتبعها المقال فورا، بقدر ما يسمح نموذجه.</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>البحث عن اسم</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
</context>
<context>
    <name>NamesTrouble</name>
    <message>
        <source>Until then articles are translated without your names.</source>
        <translation>حتى ذلك الحين تُترجم المقالات بدون أسمائك.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>قراءتها من جديد</translation>
    </message>
    <message>
        <source>Set it aside and begin anew</source>
        <translation>تنحيتها والبدء من جديد</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Hide this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Open another file</source>
        <translation>فتح ملف آخر</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy an article&apos;s text first.</source>
        <translation>لا نص في الحافظة. انسخ نص مقال أولا.</translation>
    </message>
    <message>
        <source>The quote is off the list.</source>
        <translation>أُزيل الاقتباس من القائمة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>تغيير العنوان</translation>
    </message>
    <message>
        <source>Asking {address} …</source>
        <translation>جارٍ طلب {address} …</translation>
    </message>
    <message>
        <source>Asking {address}, without encryption …</source>
        <translation>جارٍ طلب {address} بلا تشفير …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Translate anyway</source>
        <translation>ترجمه مع ذلك</translation>
    </message>
    <message>
        <source>The article came from {address}, without encryption.</source>
        <translation>جاء المقال من {address} بلا تشفير.</translation>
    </message>
    <message>
        <source>This article is in English, so it is not translated.</source>
        <translation>هذا المقال بالإنجليزية، فلا يُترجم.</translation>
    </message>
    <message>
        <source>This article seems to be in French. Only Arabic is translated.</source>
        <translation>يبدو أن هذا المقال بالفرنسية. لا تُترجم إلا العربية.</translation>
    </message>
    <message>
        <source>This article seems to be in Persian. Only Arabic is translated.</source>
        <translation>يبدو أن هذا المقال بالفارسية. لا تُترجم إلا العربية.</translation>
    </message>
    <message>
        <source>This article seems to be in Urdu. Only Arabic is translated.</source>
        <translation>يبدو أن هذا المقال بالأردية. لا تُترجم إلا العربية.</translation>
    </message>
    <message>
        <source>This article seems to be in Kurdish. Only Arabic is translated.</source>
        <translation>يبدو أن هذا المقال بالكردية. لا تُترجم إلا العربية.</translation>
    </message>
    <message>
        <source>This article seems to be in Pashto. Only Arabic is translated.</source>
        <translation>يبدو أن هذا المقال بالبشتوية. لا تُترجم إلا العربية.</translation>
    </message>
    <message>
        <source>This article is not in Arabic. Only Arabic is translated.</source>
        <translation>هذا المقال ليس بالعربية. لا تُترجم إلا العربية.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>حُفظ باسم {path}.</translation>
    </message>
    <message>
        <source>The article came from {address}.</source>
        <translation>جاء المقال من {address}.</translation>
    </message>
    <message>
        <source>No Arabic font is installed. Install “Noto Naskh Arabic” to read well.</source>
        <translation>لا خط عربي على هذا الجهاز. ثبّت خط ⁨Noto Naskh Arabic⁩ لقراءة مريحة.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Articles ({patterns})</source>
        <translation>مقالات ({patterns})</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>فتح مقال</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>This is your own English.</source>
        <translation>هذه ترجمتك أنت.</translation>
    </message>
</context>
<context>
    <name>QuoteDelegate</name>
    <message>
        <source>The English is not certain</source>
        <translation>النص الإنجليزي غير مؤكد</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
</context>
<context>
    <name>QuoteDesk</name>
    <message>
        <source>Copy the Arabic</source>
        <translation>نسخ العربية</translation>
    </message>
    <message>
        <source>Copy the English</source>
        <translation>نسخ الإنجليزية</translation>
    </message>
    <message>
        <source>Copy both, with the source</source>
        <translation>نسخ النصين مع المصدر</translation>
    </message>
    <message>
        <source>Go to the quote</source>
        <translation>الذهاب إلى الاقتباس</translation>
    </message>
    <message>
        <source>Set speaker and country…</source>
        <translation>تحديد المتحدث والبلد…</translation>
    </message>
    <message>
        <source>Not a quote</source>
        <translation>ليس اقتباسا</translation>
    </message>
    <message>
        <source>Undo my change</source>
        <translation>التراجع عن تعديلي</translation>
    </message>
    <message>
        <source>Copy these quotes</source>
        <translation>نسخ هذه الاقتباسات</translation>
    </message>
    <message>
        <source>Save these quotes…</source>
        <translation>حفظ هذه الاقتباسات…</translation>
    </message>
    <message>
        <source>Copied, with the source</source>
        <translation>نُسخ مع المصدر</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) copied, with the source</source>
        <translation>
            <numerusform>لم يُنسخ أي اقتباس</numerusform>
            <numerusform>نُسخ اقتباس واحد مع المصدر</numerusform>
            <numerusform>نُسخ اقتباسان مع المصدر</numerusform>
            <numerusform>نُسخت %n اقتباسات مع المصدر</numerusform>
            <numerusform>نُسخ %n اقتباسا مع المصدر</numerusform>
            <numerusform>نُسخ %n اقتباس مع المصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Save the quotes</source>
        <translation>حفظ الاقتباسات</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>حُفظ باسم {path}</translation>
    </message>
    <message>
        <source>That is in the list already</source>
        <translation>هذا في القائمة من قبل</translation>
    </message>
    <message>
        <source>The quote is in the list</source>
        <translation>أُضيف الاقتباس إلى القائمة</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
        <source>The Arabic is copied</source>
        <translation>نُسخ النص العربي</translation>
    </message>
    <message>
        <source>The English is copied</source>
        <translation>نُسخ النص الإنجليزي</translation>
    </message>
</context>
<context>
    <name>QuoteWording</name>
    <message>
        <source>Speaker not named</source>
        <translation>متحدث غير مسمى</translation>
    </message>
    <message>
        <source>The country is not certain: such a sign is right in about {share} of 100 cases.</source>
        <translation>البلد غير مؤكد: تصح هذه العلامة في نحو {share} من كل 100 حالة.</translation>
    </message>
    <message>
        <source>No country known</source>
        <translation>بلد غير معروف</translation>
    </message>
    <message>
        <source>country named</source>
        <translation>ذُكر البلد</translation>
    </message>
    <message>
        <source>organisation named</source>
        <translation>ذُكرت المنظمة</translation>
    </message>
    <message>
        <source>seat of government named</source>
        <translation>ذُكر مقر الحكم</translation>
    </message>
    <message>
        <source>institution named</source>
        <translation>ذُكرت المؤسسة</translation>
    </message>
    <message>
        <source>capital named</source>
        <translation>ذُكرت العاصمة</translation>
    </message>
    <message>
        <source>city named</source>
        <translation>ذُكرت المدينة</translation>
    </message>
    <message>
        <source>club named</source>
        <translation>ذُكر النادي</translation>
    </message>
    <message>
        <source>news outlet named</source>
        <translation>ذُكرت الوسيلة الإعلامية</translation>
    </message>
    <message>
        <source>nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>well-known person</source>
        <translation>شخصية معروفة</translation>
    </message>
    <message>
        <source>introduced in the text</source>
        <translation>عرّف به النص</translation>
    </message>
    <message>
        <source>same speaker as earlier</source>
        <translation>المتحدث السابق نفسه</translation>
    </message>
    <message>
        <source>speaker just before</source>
        <translation>المتحدث قبله مباشرة</translation>
    </message>
    <message>
        <source>country of the sentence</source>
        <translation>بلد الجملة</translation>
    </message>
    <message>
        <source>under the heading</source>
        <translation>تحت العنوان</translation>
    </message>
    <message>
        <source>country of the article</source>
        <translation>بلد المقال</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>Looking for quotes…</source>
        <translation>يجري البحث عن الاقتباسات…</translation>
    </message>
    <message>
        <source>This article quotes nobody.</source>
        <translation>لا اقتباسات في هذا المقال.</translation>
    </message>
    <message>
        <source>No quote is like that.</source>
        <translation>لا اقتباس يطابق ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>{country}, %n quote(s)</source>
        <translation>
            <numerusform>{country}، لا اقتباسات</numerusform>
            <numerusform>{country}، اقتباس واحد</numerusform>
            <numerusform>{country}، اقتباسان</numerusform>
            <numerusform>{country}، %n اقتباسات</numerusform>
            <numerusform>{country}، %n اقتباسا</numerusform>
            <numerusform>{country}، %n اقتباس</numerusform>
        </translation>
    </message>
    <message>
        <source>The English is not certain</source>
        <translation>النص الإنجليزي غير مؤكد</translation>
    </message>
    <message>
        <source>The English of these words is not certain: read it beside the Arabic.</source>
        <translation>الترجمة الإنجليزية لهذه الكلمات غير مؤكدة: اقرأها مع العربية.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Words, speaker or country</source>
        <translation>كلمات أو متحدث أو بلد</translation>
    </message>
    <message>
        <source>Filter the quotes</source>
        <translation>تصفية الاقتباسات</translation>
    </message>
    <message>
        <source>Quotes by country</source>
        <translation>الاقتباسات حسب البلد</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>عرض كل الاقتباسات</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>التصفية بالكلمات</translation>
    </message>
    <message>
        <source>Kind, order and country</source>
        <translation>النوع والترتيب والبلد</translation>
    </message>
</context>
<context>
    <name>QuotesRoom</name>
    <message>
        <source>Choose a quote first: F4 goes to the next one</source>
        <translation>اختر اقتباسا أولا: المفتاح F4 ينتقل إلى التالي</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Article in Arabic and English</source>
        <translation>المقال بالعربية والإنجليزية</translation>
    </message>
    <message>
        <source>Article in Arabic</source>
        <translation>المقال بالعربية</translation>
    </message>
    <message>
        <source>Article in English</source>
        <translation>المقال بالإنجليزية</translation>
    </message>
</context>
<context>
    <name>Removed</name>
    <message>
        <source>the site&apos;s name behind the title</source>
        <translation>اسم الموقع بعد العنوان</translation>
    </message>
    <message>
        <source>the title again</source>
        <translation>تكرار العنوان</translation>
    </message>
    <message>
        <source>a pointer to another article</source>
        <translation>إحالة إلى مقال آخر</translation>
    </message>
    <message>
        <source>a share button or its count</source>
        <translation>زر مشاركة أو عداده</translation>
    </message>
    <message>
        <source>the label of an advertisement</source>
        <translation>عنوان إعلان</translation>
    </message>
    <message>
        <source>the comment form</source>
        <translation>نموذج التعليق</translation>
    </message>
    <message>
        <source>a list of other articles</source>
        <translation>قائمة مقالات أخرى</translation>
    </message>
    <message>
        <source>an invitation to follow the site</source>
        <translation>دعوة إلى متابعة الموقع</translation>
    </message>
    <message>
        <source>a paragraph that stands above already</source>
        <translation>فقرة سبق ورودها</translation>
    </message>
    <message>
        <source>other articles</source>
        <translation>مقالات أخرى</translation>
    </message>
    <message>
        <source>a link to another page</source>
        <translation>رابط إلى صفحة أخرى</translation>
    </message>
    <message>
        <source>date, byline or credit</source>
        <translation>تاريخ أو اسم كاتب أو مصدر صورة</translation>
    </message>
    <message>
        <source>sharing and following</source>
        <translation>مشاركة ومتابعة</translation>
    </message>
    <message>
        <source>advertising and notices</source>
        <translation>إعلانات وتنبيهات</translation>
    </message>
    <message>
        <source>the site&apos;s rules</source>
        <translation>شروط الموقع</translation>
    </message>
    <message>
        <source>hidden on the page</source>
        <translation>مخفي في الصفحة</translation>
    </message>
    <message>
        <source>the article&apos;s beginning again, cut short</source>
        <translation>تكرار بداية المقال مقتطعة</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>the article&apos;s tags</source>
        <translation>وسوم المقال</translation>
    </message>
    <message>
        <source>marks without words</source>
        <translation>علامات بلا كلمات</translation>
    </message>
    <message>
        <source>a heading with nothing below</source>
        <translation>عنوان لا نص تحته</translation>
    </message>
    <message>
        <source>the page&apos;s own address</source>
        <translation>عنوان الصفحة نفسها</translation>
    </message>
    <message>
        <source>words of the page&apos;s frame</source>
        <translation>كلمات من إطار الصفحة</translation>
    </message>
    <message>
        <source>above the title</source>
        <translation>ما فوق العنوان</translation>
    </message>
    <message>
        <source>the page&apos;s frame</source>
        <translation>إطار الصفحة</translation>
    </message>
    <message>
        <source>the address of a picture</source>
        <translation>عنوان صورة</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>What was taken out</source>
        <translation>ما حُذف من المصدر</translation>
    </message>
    <message>
        <source>These pieces of the source are not part of the article. Nothing else was left out.</source>
        <translation>هذه القطع من المصدر ليست من المقال. لم يُحذف غيرها.</translation>
    </message>
    <message>
        <source>Nothing is taken out of this article any more.</source>
        <translation>لم يعد شيء محذوفا من هذا المقال.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>إعادة</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>{name} exists already. Replace it?</source>
        <translation>الملف {name} موجود. أتريد استبداله؟</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>ورقي</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>سريعة</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>متوازنة</translation>
    </message>
    <message>
        <source>Best, slower</source>
        <translation>الأفضل، وأبطأ</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>Arabic text</source>
        <translation>النص العربي</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source> px</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>ارتفاع السطر</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>النص الإنجليزي</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>النصان</translation>
    </message>
    <message>
        <source>Space between paragraphs</source>
        <translation>المسافة بين الفقرات</translation>
    </message>
    <message>
        <source>Widest column</source>
        <translation>أقصى عرض للعمود</translation>
    </message>
    <message>
        <source> letters</source>
        <translation> حرفا</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The program&apos;s choice</source>
        <translation>اختيار البرنامج</translation>
    </message>
</context>
<context>
    <name>SharedScroll</name>
    <message>
        <source>Place in the article</source>
        <translation>الموضع في المقال</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>{size} KB</source>
        <translation>{size} ك.ب</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} م.ب</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} في الثانية</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Translation</source>
        <translation>الترجمة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) taken out</source>
        <translation>
            <numerusform>لم يُحذف شيء</numerusform>
            <numerusform>قطعة محذوفة</numerusform>
            <numerusform>قطعتان محذوفتان</numerusform>
            <numerusform>%n قطع محذوفة</numerusform>
            <numerusform>%n قطعة محذوفة</numerusform>
            <numerusform>%n قطعة محذوفة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was cleaned out of the article, and why</source>
        <translation>عرض ما حُذف من المقال وسبب حذفه</translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>قراءة أقل من دقيقة</numerusform>
            <numerusform>قراءة دقيقة</numerusform>
            <numerusform>قراءة دقيقتين</numerusform>
            <numerusform>قراءة %n دقائق</numerusform>
            <numerusform>قراءة %n دقيقة</numerusform>
            <numerusform>قراءة %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>built-in model</source>
        <translation>النموذج المدمج</translation>
    </message>
    <message>
        <source>Offline · {model} {version}</source>
        <translation>دون اتصال · {model} {version}</translation>
    </message>
    <message>
        <source>a starter that gives the gist</source>
        <translation>بداية تعطي المعنى العام</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>يجري تحميل النموذج…</translation>
    </message>
    <message>
        <source>Translating · {done} of {all} sentences</source>
        <translation>الترجمة · {done} من {all} جملة</translation>
    </message>
    <message>
        <source>Stopped · {done} of {all} sentences</source>
        <translation>توقفت الترجمة · {done} من {all} جملة</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Unpacking · {done} of {all}</source>
        <translation>فك الحزمة · {done} من {all}</translation>
    </message>
    <message>
        <source>Asking for the list…</source>
        <translation>يجري طلب القائمة…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>يجري الاتصال…</translation>
    </message>
    <message>
        <source>The connection broke. Trying again…</source>
        <translation>انقطع الاتصال. تجري المحاولة ثانية…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>تجري قراءة الملف…</translation>
    </message>
    <message>
        <source>Letting it translate a sentence…</source>
        <translation>تجري تجربته في ترجمة جملة…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>تجري الإزالة…</translation>
    </message>
    <message>
        <source>Fetching · {done} · {speed}</source>
        <translation>الجلب · {done} · {speed}</translation>
    </message>
    <message>
        <source>Fetching · {done} of {all} · {speed}</source>
        <translation>الجلب · {done} من {all} · {speed}</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>New tags, with commas between them</source>
        <translation>وسوم جديدة تفصل بينها فواصل</translation>
    </message>
</context>
<context>
    <name>TextDesk</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Point at a sentence first: click it, or go to it with Alt+Down</source>
        <translation>أشر إلى جملة أولا: انقر عليها أو انتقل إليها بالمفتاحين Alt+Down</translation>
    </message>
    <message>
        <source>Select the quoted words in the Arabic text first</source>
        <translation>حدد كلمات الاقتباس في النص العربي أولا</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Correct this translation…</source>
        <translation>تصحيح هذه الترجمة…</translation>
    </message>
    <message>
        <source>Open the link…</source>
        <translation>فتح الرابط…</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>نسخ الجملة</translation>
    </message>
    <message>
        <source>Copy with its translation</source>
        <translation>نسخ مع الترجمة</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Copy the quote with its source</source>
        <translation>نسخ الاقتباس مع مصدره</translation>
    </message>
    <message>
        <source>This is a quote…</source>
        <translation>هذا اقتباس…</translation>
    </message>
    <message>
        <source>Look at this sentence in the other text</source>
        <translation>الانتقال إلى هذه الجملة في النص الآخر</translation>
    </message>
    <message>
        <source>Find “{words}” in the article</source>
        <translation>البحث عن «{words}» في المقال</translation>
    </message>
    <message>
        <source>Set this name right…</source>
        <translation>تصحيح هذا الاسم…</translation>
    </message>
</context>
<context>
    <name>ThinSplitter</name>
    <message>
        <source>Movable line between two parts</source>
        <translation>خط متحرك بين جزأين</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>عنوان المقال</translation>
    </message>
    <message>
        <source>Source of the article</source>
        <translation>مصدر المقال</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>المقالات الأخيرة</translation>
    </message>
</context>
<context>
    <name>VoiceDesk</name>
    <message>
        <source>Copy both, with the source</source>
        <translation>نسخ النصين مع المصدر</translation>
    </message>
    <message>
        <source>Copy these quotes</source>
        <translation>نسخ هذه الاقتباسات</translation>
    </message>
    <message>
        <source>Copy the Arabic</source>
        <translation>نسخ النص العربي</translation>
    </message>
    <message>
        <source>Copy the English</source>
        <translation>نسخ النص الإنجليزي</translation>
    </message>
    <message>
        <source>Open the article at the quote</source>
        <translation>فتح المقال عند الاقتباس</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) copied, with the source</source>
        <translation>
            <numerusform>لم يُنسخ أي اقتباس</numerusform>
            <numerusform>نُسخ اقتباس واحد مع المصدر</numerusform>
            <numerusform>نُسخ اقتباسان مع المصدر</numerusform>
            <numerusform>نُسخت %n اقتباسات مع المصدر</numerusform>
            <numerusform>نُسخ %n اقتباسا مع المصدر</numerusform>
            <numerusform>نُسخ %n اقتباس مع المصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>The Arabic is copied</source>
        <translation>نُسخ النص العربي</translation>
    </message>
    <message>
        <source>The English is copied</source>
        <translation>نُسخ النص الإنجليزي</translation>
    </message>
</context>
<context>
    <name>VoicesHead</name>
    <message>
        <source>Who said what</source>
        <translation>من قال ماذا</translation>
    </message>
    <message>
        <source>Words in the quotes</source>
        <translation>كلمات في الاقتباسات</translation>
    </message>
    <message>
        <source>Words in the quotes, Arabic or English</source>
        <translation>كلمات في الاقتباسات، عربية أو إنجليزية</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتحدث</translation>
    </message>
    <message>
        <source>Words in the speaker&apos;s name</source>
        <translation>كلمات في اسم المتحدث</translation>
    </message>
    <message>
        <source>From 2026-05</source>
        <translation>من ⁦2026-05⁩</translation>
    </message>
    <message>
        <source>From this day, month or year on</source>
        <translation>من هذا اليوم أو الشهر أو العام</translation>
    </message>
    <message>
        <source>To 2026-06</source>
        <translation>إلى ⁦2026-06⁩</translation>
    </message>
    <message>
        <source>Up to this day, month or year</source>
        <translation>حتى هذا اليوم أو الشهر أو العام</translation>
    </message>
    <message>
        <source>Quotes as a table (CSV)…</source>
        <translation>الاقتباسات جدولا (CSV)…</translation>
    </message>
    <message>
        <source>Chart as a picture (PNG)…</source>
        <translation>الرسم البياني صورة (PNG)…</translation>
    </message>
    <message>
        <source>Chart as a drawing (SVG)…</source>
        <translation>الرسم البياني رسما (SVG)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>العودة إلى المقال</translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددا</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>حُفظ باسم {path}.</translation>
    </message>
    <message>
        <source>Quotes by country</source>
        <translation>الاقتباسات بحسب البلد</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) of articles without a date are in no month.</source>
        <translation>
            <numerusform>لا اقتباسات بلا تاريخ.</numerusform>
            <numerusform>اقتباس واحد من مقال بلا تاريخ ليس في أي شهر.</numerusform>
            <numerusform>اقتباسان من مقالات بلا تاريخ ليسا في أي شهر.</numerusform>
            <numerusform>%n اقتباسات من مقالات بلا تاريخ ليست في أي شهر.</numerusform>
            <numerusform>%n اقتباسا من مقالات بلا تاريخ ليست في أي شهر.</numerusform>
            <numerusform>%n اقتباس من مقالات بلا تاريخ ليس في أي شهر.</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} is no date. Write it like 2026-05-17, or 2026.</source>
        <translation>{words} ليس تاريخا. اكتبه هكذا: ⁦2026-05-17⁩ أو 2026.</translation>
    </message>
    <message>
        <source>No quotes yet. They are found in each article that you open or import.</source>
        <translation>لا اقتباسات بعد. يُعثر عليها في كل مقال تفتحه أو تستورده.</translation>
    </message>
    <message>
        <source>Back to the articles</source>
        <translation>العودة إلى المقالات</translation>
    </message>
    <message>
        <source>No quote is like that.</source>
        <translation>لا اقتباس كهذا.</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>عرض كل الاقتباسات</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>من قال ماذا</translation>
    </message>
    <message>
        <source>Quotes of all articles</source>
        <translation>اقتباسات كل المقالات</translation>
    </message>
    <message>
        <source>The English is not certain</source>
        <translation>النص الإنجليزي غير مؤكد</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>غير مؤكد</translation>
    </message>
</context>
<context>
    <name>VoicesRoom</name>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Save the quotes</source>
        <translation>حفظ الاقتباسات</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>رسم متجه</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>حفظ الرسم البياني</translation>
    </message>
</context>
<context>
    <name>WantedMenu</name>
    <message>
        <source>All quotes</source>
        <translation>كل الاقتباسات</translation>
    </message>
    <message>
        <source>Whole statements</source>
        <translation>تصريحات كاملة</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>عبارات مقتطفة</translation>
    </message>
    <message>
        <source>In order of appearance</source>
        <translation>بترتيب الظهور</translation>
    </message>
    <message>
        <source>Most quoted first</source>
        <translation>الأكثر اقتباسا أولا</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>كل البلدان</translation>
    </message>
    <message>
        <source>Copy all quotes shown</source>
        <translation>نسخ كل الاقتباسات المعروضة</translation>
    </message>
    <message>
        <source>Save all quotes shown…</source>
        <translation>حفظ كل الاقتباسات المعروضة…</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%n اقتباسات</numerusform>
            <numerusform>%n اقتباسا</numerusform>
            <numerusform>%n اقتباس</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Report</name>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>لا مقالات جديدة.</numerusform>
            <numerusform>مقال جديد واحد.</numerusform>
            <numerusform>مقالان جديدان.</numerusform>
            <numerusform>%n مقالات جديدة.</numerusform>
            <numerusform>%n مقالا جديدا.</numerusform>
            <numerusform>%n مقال جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>لا شيء معروف من قبل.</numerusform>
            <numerusform>واحد معروف من قبل.</numerusform>
            <numerusform>اثنان معروفان من قبل.</numerusform>
            <numerusform>%n معروفة من قبل.</numerusform>
            <numerusform>%n معروفا من قبل.</numerusform>
            <numerusform>%n معروف من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without Arabic left out.</source>
        <translation>
            <numerusform>لم يُترك أي ملف.</numerusform>
            <numerusform>تُرك ملف واحد بلا عربية.</numerusform>
            <numerusform>تُرك ملفان بلا عربية.</numerusform>
            <numerusform>تُركت %n ملفات بلا عربية.</numerusform>
            <numerusform>تُرك %n ملفا بلا عربية.</numerusform>
            <numerusform>تُرك %n ملف بلا عربية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be kept.</source>
        <translation>
            <numerusform>لم يتعذّر حفظ أي ملف.</numerusform>
            <numerusform>تعذّر حفظ ملف واحد.</numerusform>
            <numerusform>تعذّر حفظ ملفين.</numerusform>
            <numerusform>تعذّر حفظ %n ملفات.</numerusform>
            <numerusform>تعذّر حفظ %n ملفا.</numerusform>
            <numerusform>تعذّر حفظ %n ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>أُوقف قبل النهاية.</translation>
    </message>
</context>
</TS>
