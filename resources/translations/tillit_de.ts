<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AmountPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Or type the number on the card</source>
        <translation>Oder die Kartennummer eintippen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Tillit, customer display</source>
        <translation>Tillit, Kundenanzeige</translation>
    </message>
</context>
<context>
    <name>EnquirySheet</name>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Einer weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Einer mehr</translation>
    </message>
    <message>
        <source>Type the quantity</source>
        <translation>Menge eintippen</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>ParkedSheet</name>
    <message>
        <source>Parked sales</source>
        <translation>Geparkte Verkäufe</translation>
    </message>
    <message>
        <source>No parked sales</source>
        <translation>Keine geparkten Verkäufe</translation>
    </message>
    <message>
        <source>A sale that has to wait is parked with F6 and taken up again here.</source>
        <translation>Ein Verkauf, der warten muss, wird mit F6 geparkt und hier fortgesetzt.</translation>
    </message>
</context>
<context>
    <name>PayBar</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
</context>
<context>
    <name>PortList</name>
    <message>
        <source>No camera and no scanner was found.</source>
        <translation>Weder Kamera noch Scanner gefunden.</translation>
    </message>
</context>
<context>
    <name>ScannersPage</name>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation>Es wurde noch nichts gescannt.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Draw on the picture where codes are held; nothing is read elsewhere.</source>
        <translation>Im Bild einzeichnen, wo Codes gehalten werden; anderswo wird nichts gelesen.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Search, or type a code</source>
        <translation>Suchen oder Code eintippen</translation>
    </message>
    <message>
        <source>Scan the article, or look for another word of its name.</source>
        <translation>Artikel scannen oder ein anderes Wort des Namens suchen.</translation>
    </message>
    <message>
        <source>Scan an article to add it, or take all of them from a file.</source>
        <translation>Artikel scannen, um ihn anzulegen, oder alle aus einer Datei übernehmen.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock, or let somebody else sign in (F8)</source>
        <translation>Sperren oder jemand anderen anmelden (F8)</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Hinter der Theke</translation>
    </message>
    <message>
        <source>The day, receipts, returns, staff (F10)</source>
        <translation>Tag, Bons, Rückgaben, Personal (F10)</translation>
    </message>
</context>
<context>
    <name>_CancelQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Verkauf abbrechen</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Sicher?</translation>
    </message>
</context>
<context>
    <name>_ParkedRow</name>
    <message>
        <source>Take up</source>
        <translation>Aufnehmen</translation>
    </message>
</context>
<context>
    <name>_SaleHead</name>
    <message>
        <source>Discount on the sale (F5)</source>
        <translation>Rabatt auf den Verkauf (F5)</translation>
    </message>
    <message>
        <source>Park the sale (F6)</source>
        <translation>Verkauf parken (F6)</translation>
    </message>
    <message>
        <source>Cancel the sale (F9)</source>
        <translation>Verkauf abbrechen (F9)</translation>
    </message>
    <message>
        <source>Parked sales (F7)</source>
        <translation>Geparkte Verkäufe (F7)</translation>
    </message>
</context>
<context>
    <name>_TenderRow</name>
    <message>
        <source>Take the payment back</source>
        <translation>Zahlung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Sie hat mehr Spalten als der Kopf.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Der Code fehlt.</translation>
    </message>
    <message>
        <source>No scanner reads such a code. Letters need six characters at least.</source>
        <translation>Kein Scanner liest so einen Code. Mit Buchstaben braucht er mindestens sechs Zeichen.</translation>
    </message>
    <message>
        <source>The last digit of the code does not fit the others: it is mistyped.</source>
        <translation>Die letzte Ziffer des Codes passt nicht zu den anderen: Er ist vertippt.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the code. Format its column as text.</source>
        <translation>Eine Tabellenkalkulation hat den Code gekürzt. Die Spalte als Text formatieren.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>Ein anderer Artikel hat diesen Code.</translation>
    </message>
    <message>
        <source>The same article or code stands further up.</source>
        <translation>Derselbe Artikel oder Code steht weiter oben.</translation>
    </message>
    <message>
        <source>The name is missing, too long or not readable.</source>
        <translation>Der Name fehlt, ist zu lang oder nicht lesbar.</translation>
    </message>
    <message>
        <source>The group is too long or not readable.</source>
        <translation>Die Gruppe ist zu lang oder nicht lesbar.</translation>
    </message>
    <message>
        <source>The price cannot be read.</source>
        <translation>Der Preis ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The price could be two amounts. Write it with two decimals.</source>
        <translation>Der Preis könnte zwei Beträge meinen. Mit zwei Nachkommastellen schreiben.</translation>
    </message>
    <message>
        <source>The VAT cannot be read. Write it in per cent, as 25.</source>
        <translation>Die MwSt. ist nicht lesbar. In Prozent schreiben, etwa 25.</translation>
    </message>
    <message>
        <source>The id of the article is not readable.</source>
        <translation>Die ID des Artikels ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <source>Scan its code, or type it</source>
        <translation>Code scannen oder eingeben</translation>
    </message>
    <message>
        <source>Its name, as on the receipt</source>
        <translation>Name, wie auf dem Bon</translation>
    </message>
    <message>
        <source>Its price, VAT included</source>
        <translation>Preis, mit MwSt.</translation>
    </message>
    <message>
        <source>A group on the shelf, if it is to be in one</source>
        <translation>Gruppe im Regal, falls gewünscht</translation>
    </message>
    <message>
        <source>VAT in per cent</source>
        <translation>MwSt. in Prozent</translation>
    </message>
    <message>
        <source>Articles from a file</source>
        <translation>Artikel aus einer Datei</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Writing it into the books…</source>
        <translation>Wird in die Bücher geschrieben …</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}.</source>
        <translation>Neu: {added}. Geändert: {changed}.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken before they are right.</source>
        <translation>Falsche Zeilen: {count}. Nichts wird übernommen, bevor sie stimmen.</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. As they are here: {unchanged}.</source>
        <translation>Neu: {new}. Geändert: {changed}. Wie hier schon: {unchanged}.</translation>
    </message>
    <message>
        <source>All of it is at the counter.</source>
        <translation>Alles ist an der Kasse.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>In dieser Datei ist nichts Neues.</translation>
    </message>
    <message>
        <source>A table with the columns code, name, price and VAT, and a group if there are any. The heads may be in the language of the shop.</source>
        <translation>Eine Tabelle mit den Spalten Strichcode, Name, Preis und MwSt. und, wenn es sie gibt, Gruppe.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before} wurde {after}</translation>
    </message>
    <message>
        <source>Take {count} articles</source>
        <translation>{count} Artikel übernehmen</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>It is put away: nobody can sell it.</source>
        <translation>Er ist weggelegt: Niemand kann ihn verkaufen.</translation>
    </message>
    <message>
        <source>With its VAT, as it stands on the shelf.</source>
        <translation>Mit MwSt., wie er am Regal steht.</translation>
    </message>
    <message>
        <source>It costs {amount}</source>
        <translation>Er kostet {amount}</translation>
    </message>
    <message>
        <source>It is in the books and at the counter.</source>
        <translation>Er ist in den Büchern und an der Kasse.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Zurück ins Regal</translation>
    </message>
    <message>
        <source>Articles are real: stop practising to change them.</source>
        <translation>Artikel sind echt: Zum Ändern das Üben beenden.</translation>
    </message>
    <message>
        <source>Put away articles</source>
        <translation>Weggelegte Artikel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Scan an article, or type its name or code</source>
        <translation>Artikel scannen oder Name oder Code eingeben</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>Im Regal</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Change an article: {name}</source>
        <translation>Artikel ändern: {name}</translation>
    </message>
    <message>
        <source>No article is like that. A code that is new begins one.</source>
        <translation>So ist kein Artikel. Ein neuer Code beginnt einen.</translation>
    </message>
    <message>
        <source>Nothing is put away.</source>
        <translation>Nichts ist weggelegt.</translation>
    </message>
    <message>
        <source>Scan the first article, or take all of them from a file.</source>
        <translation>Den ersten Artikel scannen oder alle aus einer Datei übernehmen.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Type the first one.</source>
        <translation>Die erste eingeben.</translation>
    </message>
    <message>
        <source>Go on with what is typed</source>
        <translation>Weiter mit dem Eingegebenen</translation>
    </message>
</context>
<context>
    <name>cashier</name>
    <message>
        <source>To pay in cash</source>
        <translation>Bar zu zahlen</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Still to pay after it</source>
        <translation>Danach noch zu zahlen</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Genauer Betrag</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>There are no coins for this amount.</source>
        <translation>Für diesen Betrag gibt es keine Münzen.</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>{amount} nehmen</translation>
    </message>
    <message>
        <source>Bank terminal</source>
        <translation>Kartenterminal</translation>
    </message>
    <message>
        <source>Key in the amount on the terminal. Confirm when it says approved.</source>
        <translation>Betrag am Terminal eingeben. Bestätigen, wenn es zustimmt.</translation>
    </message>
    <message>
        <source>That is more than there is to pay.</source>
        <translation>Das ist mehr, als zu zahlen ist.</translation>
    </message>
    <message>
        <source>The terminal approved {amount}</source>
        <translation>Das Terminal hat {amount} genehmigt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Menge setzen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>On the whole sale</source>
        <translation>Auf den ganzen Verkauf</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Rabatt geben</translation>
    </message>
    <message>
        <source>Sell this card</source>
        <translation>Diese Karte verkaufen</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Scannen Sie zuerst die Karte.</translation>
    </message>
    <message>
        <source>Add {amount} to the sale</source>
        <translation>{amount} zum Verkauf hinzufügen</translation>
    </message>
    <message>
        <source>Cash: {amount}</source>
        <translation>Bar: {amount}</translation>
    </message>
    <message>
        <source>{amount} to pay. A card with less on it pays a part.</source>
        <translation>{amount} zu zahlen. Eine Karte mit weniger zahlt einen Teil.</translation>
    </message>
    <message>
        <source>Asking about the card…</source>
        <translation>Karte wird abgefragt…</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Karte scannen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Can be spent</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>This till holds too little of the card.</source>
        <translation>Diese Kasse hält zu wenig von der Karte.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Writing the receipt…</source>
        <translation>Bon wird geschrieben…</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>noch {amount} zu zahlen</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Rest auf der Karte</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>A manager may allow {amount}  (F11)</source>
        <translation>Die Leitung kann {amount} erlauben  (F11)</translation>
    </message>
    <message>
        <source>At the shop&apos;s risk</source>
        <translation>Auf Risiko des Geschäfts</translation>
    </message>
    <message>
        <source>the books of this till</source>
        <translation>die Bücher dieser Kasse</translation>
    </message>
    <message>
        <source>the central, online</source>
        <translation>die Zentrale, online</translation>
    </message>
    <message>
        <source>the allowance of this till, offline</source>
        <translation>das Kontingent dieser Kasse, offline</translation>
    </message>
    <message>
        <source>the floor limit, offline</source>
        <translation>das Risikolimit, offline</translation>
    </message>
    <message>
        <source>the cashier</source>
        <translation>der Kassierer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Held by open sales</source>
        <translation>Von offenen Verkäufen gehalten</translation>
    </message>
    <message>
        <source>At central, {moment}</source>
        <translation>Bei der Zentrale, {moment}</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Can be spent here</source>
        <translation>Hier verfügbar</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Erst Artikel scannen, dann die Karte, um damit zu zahlen.</translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation>Noch nicht verkauft</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Left on {card}</source>
        <translation>Rest auf {card}</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>die Karte</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Paid before the till stopped</source>
        <translation>Bezahlt, bevor die Kasse stehen blieb</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Nächster Kunde</translation>
    </message>
    <message>
        <source>Working on it…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Es geht an {address}, sobald es ein Netz gibt.</translation>
    </message>
    <message>
        <source>Looking the sale up…</source>
        <translation>Verkauf wird nachgesehen…</translation>
    </message>
    <message>
        <source>No article has the code {code}.</source>
        <translation>Kein Artikel hat den Code {code}.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Suchen Sie ihn nach Namen.</translation>
    </message>
    <message>
        <source>Add this article</source>
        <translation>Diesen Artikel hinzufügen</translation>
    </message>
    <message>
        <source>The till stopped in the middle of this sale. It is back.</source>
        <translation>Die Kasse blieb mitten im Verkauf stehen. Er ist wieder da.</translation>
    </message>
    <message>
        <source>Nothing was taken from any card. Scan cards again to pay.</source>
        <translation>Von keiner Karte wurde etwas genommen. Zum Zahlen erneut scannen.</translation>
    </message>
    <message>
        <source>Finish or park the sale in hand to take up another.</source>
        <translation>Verkauf beenden oder parken, um einen anderen fortzusetzen.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scan an article to sell it, or a card to see what is on it.</source>
        <translation>Artikel scannen, um ihn zu verkaufen, oder eine Karte, um ihr Guthaben zu sehen.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Neuer Verkauf</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>Last change {amount}</source>
        <translation>Letztes Rückgeld {amount}</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Parked {count}</source>
        <translation>Geparkt {count}</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>{price} each</source>
        <translation>je {price}</translation>
    </message>
    <message>
        <source>{share} off</source>
        <translation>{share} Rabatt</translation>
    </message>
    <message>
        <source>discount {amount}</source>
        <translation>Rabatt {amount}</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Of this VAT {rate}</source>
        <translation>Davon MwSt. {rate}</translation>
    </message>
    <message>
        <source>{left} left  ·  {code}</source>
        <translation>{left} übrig  ·  {code}</translation>
    </message>
    <message>
        <source>{risk} allowed by {name}  ·  {code}</source>
        <translation>{risk} erlaubt von {name}  ·  {code}</translation>
    </message>
    <message>
        <source>confirmed by the cashier</source>
        <translation>vom Kassierer bestätigt</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird gefragt…</translation>
    </message>
    <message>
        <source>giving back…</source>
        <translation>wird zurückgegeben…</translation>
    </message>
    <message>
        <source>just scan</source>
        <translation>nur scannen</translation>
    </message>
    <message>
        <source>Complete the sale</source>
        <translation>Verkauf abschließen</translation>
    </message>
    <message>
        <source>The top-up</source>
        <translation>Die Aufladung</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing on the shelf yet.</source>
        <translation>Im Regal ist noch nichts.</translation>
    </message>
    <message>
        <source>Put in the first articles</source>
        <translation>Die ersten Artikel anlegen</translation>
    </message>
    <message>
        <source>Nothing on the shelf is called “{search}”.</source>
        <translation>Nichts im Regal heißt „{search}“.</translation>
    </message>
    <message>
        <source>The first {count} are shown. Type a name to find the others.</source>
        <translation>Die ersten {count} sind zu sehen. Für andere einen Namen tippen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>PIN der Karte</translation>
    </message>
    <message>
        <source>Asking about the PIN…</source>
        <translation>PIN wird geprüft…</translation>
    </message>
    <message>
        <source>Pay with the card</source>
        <translation>Mit der Karte zahlen</translation>
    </message>
    <message>
        <source>Let the customer enter it. Esc leads back to other ways to pay.</source>
        <translation>Die Kundin oder der Kunde gibt sie ein. Esc führt zurück zu anderen Zahlarten.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The card can be tried again in {time}; nothing was taken.</source>
        <translation>Zu viele falsche PINs. Die Karte kann in {time} wieder versucht werden; nichts wurde abgebucht.</translation>
    </message>
    <message>
        <source>The PIN can be tried again now.</source>
        <translation>Die PIN kann jetzt wieder eingegeben werden.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Tries left before the card locks: {count}.</source>
        <translation>Die PIN ist falsch. Versuche, bis die Karte gesperrt wird: {count}.</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Bisher bezahlt</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>noch {amount} zu zahlen</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Karte angenommen</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Karte nicht angenommen</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Es wurde nichts davon genommen.</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Rest auf der Karte</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Danke</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Bon {number}</translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>What is on my card?</source>
        <translation>Was ist auf der Karte?</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>Welcome to {shop}</source>
        <translation>Willkommen bei {shop}</translation>
    </message>
    <message>
        <source>Scan an article to begin.</source>
        <translation>Scannen Sie einen Artikel.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Scan your articles</source>
        <translation>Artikel scannen</translation>
    </message>
    <message>
        <source>Hold the barcode in front of the scanner.</source>
        <translation>Halten Sie den Barcode vor den Scanner.</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Karte scannen</translation>
    </message>
    <message>
        <source>Hold the code of the card in front of the scanner.</source>
        <translation>Halten Sie den Code der Karte vor den Scanner.</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Bisher bezahlt</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Pay by bank card</source>
        <translation>Mit Bankkarte zahlen</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Scan your card to pay. Or scan more articles.</source>
        <translation>Zum Bezahlen Karte scannen. Oder weitere Artikel scannen.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation>Guthaben zeigen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Card {code}</source>
        <translation>Karte {code}</translation>
    </message>
    <message>
        <source>How much for card {code}?</source>
        <translation>Wie viel auf Karte {code}?</translation>
    </message>
    <message>
        <source>You pay on the bank terminal.</source>
        <translation>Sie zahlen am Bankterminal.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{amount} still to pay. Scan another card.</source>
        <translation>Noch {amount} zu zahlen. Scannen Sie eine weitere Karte.</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Karte angenommen</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Es wurde nichts davon genommen.</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Karte nicht angenommen</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Bon {number}</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>Der Beleg wird gedruckt.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Danke</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Bitte fragen Sie das Personal</translation>
    </message>
    <message>
        <source>The bank terminal gave no answer. Do not pay again.</source>
        <translation>Das Bankterminal hat nicht geantwortet. Zahlen Sie nicht noch einmal.</translation>
    </message>
    <message>
        <source>Staff: it was approved</source>
        <translation>Personal: wurde genehmigt</translation>
    </message>
    <message>
        <source>Staff: it was not</source>
        <translation>Personal: wurde es nicht</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Rest auf der Karte</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Diese Karte ist noch nicht verkauft.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Diese Karte ist abgelaufen.</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Erst Artikel scannen, dann die Karte, um damit zu zahlen.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>Eins mehr: {name}</translation>
    </message>
    <message>
        <source>One fewer: {name}</source>
        <translation>Eins weniger: {name}</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message>
        <source>The bank terminal approved</source>
        <translation>Das Bankterminal hat genehmigt</translation>
    </message>
    <message>
        <source>The bank terminal did not approve</source>
        <translation>Das Bankterminal hat nicht genehmigt</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Der Beleg ist gedruckt.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Follow the bank terminal</source>
        <translation>Folgen Sie dem Bankterminal</translation>
    </message>
    <message>
        <source>Asking about the card</source>
        <translation>Karte wird geprüft</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Größere Buchstaben</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Hilfe holen</translation>
    </message>
    <message>
        <source>Help is on its way</source>
        <translation>Hilfe kommt</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Für Personal</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Wählen Sie Ihren Namen und geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add staff at the till.</source>
        <translation>Hier arbeitet noch niemand. Legen Sie Personal an der Kasse an.</translation>
    </message>
    <message>
        <source>The bank terminal did not approve.</source>
        <translation>Das Bankterminal hat nicht genehmigt.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Es wurde nichts genommen.</translation>
    </message>
    <message>
        <source>This article is not known here.</source>
        <translation>Dieser Artikel ist hier unbekannt.</translation>
    </message>
    <message>
        <source>The kiosk had stopped. Your articles are still here.</source>
        <translation>Der Kiosk war stehen geblieben. Ihre Artikel sind noch da.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>The kiosk starts over in {seconds} seconds.</source>
        <translation>Der Kiosk beginnt in {seconds} Sekunden neu.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Ich bin noch da</translation>
    </message>
    <message>
        <source>No cards can be taken now</source>
        <translation>Karten gehen gerade nicht</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Niemand dieses Namens arbeitet hier.</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Wählen Sie jemanden aus der Liste.</translation>
    </message>
    <message>
        <source>Somebody here has that name already.</source>
        <translation>Jemand hier heißt schon so.</translation>
    </message>
    <message>
        <source>Add a letter, so that receipts tell the two apart.</source>
        <translation>Fügen Sie einen Buchstaben hinzu, damit Bons die beiden trennen.</translation>
    </message>
    <message>
        <source>A shop needs an owner.</source>
        <translation>Ein Laden braucht einen Inhaber.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Machen Sie zuerst jemand anderen zum Inhaber.</translation>
    </message>
    <message>
        <source>This needs the approval of somebody else.</source>
        <translation>Das muss jemand anderes freigeben.</translation>
    </message>
    <message>
        <source>Ask a manager to enter a PIN.</source>
        <translation>Bitten Sie eine Leitung, die PIN einzugeben.</translation>
    </message>
    <message>
        <source>The day is open already.</source>
        <translation>Der Tag ist schon begonnen.</translation>
    </message>
    <message>
        <source>Sell on, or close it first.</source>
        <translation>Weiter verkaufen oder ihn zuerst abschließen.</translation>
    </message>
    <message>
        <source>There is nothing to close.</source>
        <translation>Es gibt nichts abzuschließen.</translation>
    </message>
    <message>
        <source>Open the day, or sell something first.</source>
        <translation>Zuerst den Tag beginnen oder etwas verkaufen.</translation>
    </message>
    <message>
        <source>This till has no such receipt.</source>
        <translation>Diese Kasse hat keinen solchen Bon.</translation>
    </message>
    <message>
        <source>Scan the receipt, or look for its number in the list.</source>
        <translation>Bon scannen oder seine Nummer in der Liste suchen.</translation>
    </message>
    <message>
        <source>The day of this receipt is closed.</source>
        <translation>Der Tag dieses Bons ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Take the goods back as a return instead.</source>
        <translation>Nehmen Sie die Ware stattdessen als Rückgabe.</translation>
    </message>
    <message>
        <source>There is nothing of it left to give back.</source>
        <translation>Davon ist nichts mehr zurückzugeben.</translation>
    </message>
    <message>
        <source>Look at what was returned before.</source>
        <translation>Sehen Sie nach, was schon zurückgegeben wurde.</translation>
    </message>
    <message>
        <source>That cannot be given back in this way.</source>
        <translation>So kann das nicht zurückgegeben werden.</translation>
    </message>
    <message>
        <source>Choose another way to give it back.</source>
        <translation>Wählen Sie einen anderen Weg der Rückgabe.</translation>
    </message>
    <message>
        <source>This shop wants to know why goods come back.</source>
        <translation>Dieses Geschäft möchte wissen, warum Ware zurückkommt.</translation>
    </message>
    <message>
        <source>Choose a reason, or type one.</source>
        <translation>Wählen Sie einen Grund oder geben Sie einen ein.</translation>
    </message>
    <message>
        <source>A copy of this receipt was printed before.</source>
        <translation>Eine Kopie dieses Bons wurde schon gedruckt.</translation>
    </message>
    <message>
        <source>The law allows one copy of a receipt.</source>
        <translation>Das Gesetz erlaubt eine Kopie eines Bons.</translation>
    </message>
    <message>
        <source>Central does not know who is asking.</source>
        <translation>Die Zentrale weiß nicht, wer fragt.</translation>
    </message>
    <message>
        <source>Check the client id and its secret, then try again.</source>
        <translation>Prüfen Sie Client-ID und Geheimnis, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Central does not allow this here.</source>
        <translation>Die Zentrale erlaubt das hier nicht.</translation>
    </message>
    <message>
        <source>Ask for the right in the back office.</source>
        <translation>Bitten Sie im Büro um das Recht.</translation>
    </message>
    <message>
        <source>Central keeps this for another shop.</source>
        <translation>Die Zentrale führt dies für einen anderen Laden.</translation>
    </message>
    <message>
        <source>Check the account in the settings.</source>
        <translation>Prüfen Sie das Konto in den Einstellungen.</translation>
    </message>
    <message>
        <source>Central knows no such account.</source>
        <translation>Die Zentrale kennt kein solches Konto.</translation>
    </message>
    <message>
        <source>This code lets no till join.</source>
        <translation>Dieser Code lässt keine Kasse beitreten.</translation>
    </message>
    <message>
        <source>Ask the office for a new code. Each works once, for a day.</source>
        <translation>Bitten Sie das Büro um einen neuen Code. Jeder gilt einmal, einen Tag.</translation>
    </message>
    <message>
        <source>Central does not know this till.</source>
        <translation>Die Zentrale kennt diese Kasse nicht.</translation>
    </message>
    <message>
        <source>Let the till join again with a code of the office.</source>
        <translation>Die Kasse mit einem Code des Büros neu beitreten lassen.</translation>
    </message>
    <message>
        <source>Another till has taken this one&apos;s place.</source>
        <translation>Eine andere Kasse ist an die Stelle dieser getreten.</translation>
    </message>
    <message>
        <source>The till holds no such allowance.</source>
        <translation>Die Kasse hält kein solches Kontingent.</translation>
    </message>
    <message>
        <source>Look at the till&apos;s list and try again.</source>
        <translation>Sehen Sie die Liste der Kasse an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>What this till knows of the cards is too old.</source>
        <translation>Was die Kasse von den Karten weiß, ist zu alt.</translation>
    </message>
    <message>
        <source>Wait while it hears of every card again.</source>
        <translation>Warten, bis sie wieder von allen Karten gehört hat.</translation>
    </message>
    <message>
        <source>There were too many failed tries.</source>
        <translation>Es gab zu viele Fehlversuche.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Etwas warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Central refused this for a reason of its own.</source>
        <translation>Die Zentrale hat dies aus eigenen Gründen abgelehnt.</translation>
    </message>
    <message>
        <source>Compare the card there with the receipt, then try again.</source>
        <translation>Vergleichen Sie die Karte dort mit dem Beleg, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no such API client.</source>
        <translation>Es gibt keinen solchen API-Client.</translation>
    </message>
    <message>
        <source>Check its id, or make a new one.</source>
        <translation>Prüfen Sie die Kennung oder legen Sie eine neue an.</translation>
    </message>
    <message>
        <source>There is no such subscription.</source>
        <translation>Es gibt kein solches Abonnement.</translation>
    </message>
    <message>
        <source>Check its id, or subscribe again.</source>
        <translation>Prüfen Sie die Kennung oder abonnieren Sie neu.</translation>
    </message>
    <message>
        <source>There is no such delivery.</source>
        <translation>Es gibt keine solche Zustellung.</translation>
    </message>
    <message>
        <source>Check its id in the list of deliveries.</source>
        <translation>Prüfen Sie die Kennung in der Liste der Zustellungen.</translation>
    </message>
    <message>
        <source>Nothing was taken. Take another card, cash or the terminal.</source>
        <translation>Es wurde nichts genommen. Andere Karte, bar oder Terminal.</translation>
    </message>
    <message>
        <source>This card is blocked.</source>
        <translation>Diese Karte ist gesperrt.</translation>
    </message>
    <message>
        <source>Central looks after the cards of this till.</source>
        <translation>Die Zentrale verwaltet die Karten dieser Kasse.</translation>
    </message>
    <message>
        <source>Have it done there; this till hears of it by the line.</source>
        <translation>Lassen Sie es dort tun; die Kasse erfährt es über die Leitung.</translation>
    </message>
    <message>
        <source>This is done at central, and the line is down.</source>
        <translation>Das geschieht in der Zentrale, und die Leitung ist unterbrochen.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again when the till is online.</source>
        <translation>Nichts ist geschehen. Versuchen Sie es, wenn die Kasse online ist.</translation>
    </message>
    <message>
        <source>Central has not answered yet. Do not do it again.</source>
        <translation>Die Zentrale hat noch nicht geantwortet. Bitte nicht noch einmal.</translation>
    </message>
    <message>
        <source>It is kept and asked again by itself; look under Cards, At central.</source>
        <translation>Es ist aufgehoben und wird von selbst erneut gefragt; siehe Karten, Bei der Zentrale.</translation>
    </message>
    <message>
        <source>Tills hold a part of this card; it is being asked back.</source>
        <translation>Kassen halten einen Teil dieser Karte; er wird zurückgefordert.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again in a moment.</source>
        <translation>Nichts ist geschehen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>That is more than anybody may allow at this till now.</source>
        <translation>Das ist mehr, als an dieser Kasse jetzt jemand erlauben darf.</translation>
    </message>
    <message>
        <source>Nobody here has a PIN to allow it with.</source>
        <translation>Niemand hier hat eine PIN, um es zu erlauben.</translation>
    </message>
    <message>
        <source>Let the owner add a manager among the staff.</source>
        <translation>Der Inhaber kann unter Personal eine Leitung anlegen.</translation>
    </message>
    <message>
        <source>This card is not known here; asking needs the line.</source>
        <translation>Diese Karte ist hier unbekannt; Fragen braucht die Leitung.</translation>
    </message>
    <message>
        <source>Try again when the till is online, or take another payment.</source>
        <translation>Erneut versuchen, wenn online, oder anders bezahlen lassen.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Diese Kasse hat eigene Karten.</translation>
    </message>
    <message>
        <source>Join with an empty data folder, or keep selling as you are.</source>
        <translation>Mit leerem Ordner beitreten oder weiter verkaufen wie bisher.</translation>
    </message>
    <message>
        <source>This till has receipts under another name.</source>
        <translation>Diese Kasse hat Bons unter anderem Namen.</translation>
    </message>
    <message>
        <source>Make the code for the name that the till has.</source>
        <translation>Machen Sie den Code für den Namen der Kasse.</translation>
    </message>
    <message>
        <source>This till may not take cards until it has joined again.</source>
        <translation>Diese Kasse darf erst nach neuem Beitritt Karten nehmen.</translation>
    </message>
    <message>
        <source>Take cash or the terminal, and join with a new code.</source>
        <translation>Bar oder Terminal nehmen und mit neuem Code beitreten.</translation>
    </message>
    <message>
        <source>This till has not joined a central.</source>
        <translation>Diese Kasse ist keiner Zentrale beigetreten.</translation>
    </message>
    <message>
        <source>Join with a code first.</source>
        <translation>Treten Sie zuerst mit einem Code bei.</translation>
    </message>
    <message>
        <source>That right was given to this till before it joined again.</source>
        <translation>Dieses Recht stammt von vor dem neuen Beitritt der Kasse.</translation>
    </message>
    <message>
        <source>Scan the card again.</source>
        <translation>Scannen Sie die Karte erneut.</translation>
    </message>
    <message>
        <source>What came over the line is not from our central.</source>
        <translation>Was über die Leitung kam, ist nicht von unserer Zentrale.</translation>
    </message>
    <message>
        <source>Nothing was taken. Tell whoever looks after the network.</source>
        <translation>Es wurde nichts genommen. Sagen Sie es der Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>Central does not answer.</source>
        <translation>Die Zentrale antwortet nicht.</translation>
    </message>
    <message>
        <source>Sell on; what is waiting is sent when the line is back.</source>
        <translation>Weiter verkaufen; Wartendes wird gesendet, sobald die Leitung steht.</translation>
    </message>
    <message>
        <source>Stop selling and call support.</source>
        <translation>Nicht weiter verkaufen und den Support rufen.</translation>
    </message>
    <message>
        <source>That cannot be entered here.</source>
        <translation>Das kann hier nicht eingegeben werden.</translation>
    </message>
    <message>
        <source>Check what was typed and try again.</source>
        <translation>Prüfen Sie die Eingabe und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>That scan could not be read.</source>
        <translation>Dieser Scan war nicht lesbar.</translation>
    </message>
    <message>
        <source>Scan it again, or type the number below the bars.</source>
        <translation>Erneut scannen oder die Nummer unter den Strichen eintippen.</translation>
    </message>
    <message>
        <source>That file could not be read.</source>
        <translation>Diese Datei war nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>We do not know this card.</source>
        <translation>Wir kennen diese Karte nicht.</translation>
    </message>
    <message>
        <source>There is a card with this name already.</source>
        <translation>Es gibt schon eine Karte dieses Namens.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Diese Karte ist noch nicht verkauft.</translation>
    </message>
    <message>
        <source>Nothing was taken. To sell it, scan it when no sale is open.</source>
        <translation>Es wurde nichts genommen. Zum Verkauf ohne offenen Verkauf scannen.</translation>
    </message>
    <message>
        <source>This card is in use already.</source>
        <translation>Diese Karte ist schon in Gebrauch.</translation>
    </message>
    <message>
        <source>Top it up instead.</source>
        <translation>Laden Sie sie stattdessen auf.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Diese Karte ist abgelaufen.</translation>
    </message>
    <message>
        <source>This card is not valid yet.</source>
        <translation>Diese Karte gilt noch nicht.</translation>
    </message>
    <message>
        <source>Money is being held on this card.</source>
        <translation>Auf dieser Karte wird Geld gehalten.</translation>
    </message>
    <message>
        <source>Finish or cancel the sale that holds it first.</source>
        <translation>Erst den Verkauf beenden oder abbrechen, der es hält.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Dieser Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>Nothing was taken. Ask the customer for a fresh code.</source>
        <translation>Es wurde nichts genommen. Bitten Sie um einen neuen Code.</translation>
    </message>
    <message>
        <source>This code has been used already.</source>
        <translation>Dieser Code wurde schon benutzt.</translation>
    </message>
    <message>
        <source>This code leads to another card already.</source>
        <translation>Dieser Code führt schon zu einer anderen Karte.</translation>
    </message>
    <message>
        <source>Look that card up, or use another code.</source>
        <translation>Suchen Sie jene Karte, oder nehmen Sie einen anderen Code.</translation>
    </message>
    <message>
        <source>There are no codes of this kind left.</source>
        <translation>Von diesen Codes ist keiner mehr übrig.</translation>
    </message>
    <message>
        <source>Choose a longer code.</source>
        <translation>Wählen Sie einen längeren Code.</translation>
    </message>
    <message>
        <source>This card needs its PIN.</source>
        <translation>Diese Karte braucht ihre PIN.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it.</source>
        <translation>Bitten Sie den Kunden um die Eingabe.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>Die PIN ist falsch.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it again.</source>
        <translation>Bitten Sie den Kunden um eine neue Eingabe.</translation>
    </message>
    <message>
        <source>The PIN was wrong too many times.</source>
        <translation>Die PIN war zu oft falsch.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card can be tried again later.</source>
        <translation>Es wurde nichts genommen. Die Karte später erneut versuchen.</translation>
    </message>
    <message>
        <source>We do not know this customer.</source>
        <translation>Wir kennen diesen Kunden nicht.</translation>
    </message>
    <message>
        <source>Sell without it.</source>
        <translation>Verkaufen Sie ohne.</translation>
    </message>
    <message>
        <source>This code belongs to a customer already.</source>
        <translation>Dieser Code gehört schon einem Kunden.</translation>
    </message>
    <message>
        <source>Use another code.</source>
        <translation>Nehmen Sie einen anderen Code.</translation>
    </message>
    <message>
        <source>There is not enough on the card.</source>
        <translation>Auf der Karte ist nicht genug.</translation>
    </message>
    <message>
        <source>That amount is too large.</source>
        <translation>Dieser Betrag ist zu hoch.</translation>
    </message>
    <message>
        <source>Enter a smaller amount.</source>
        <translation>Geben Sie einen kleineren Betrag ein.</translation>
    </message>
    <message>
        <source>This card is in another currency.</source>
        <translation>Diese Karte hat eine andere Währung.</translation>
    </message>
    <message>
        <source>The same request came twice with different contents.</source>
        <translation>Dieselbe Anfrage kam zweimal mit verschiedenem Inhalt.</translation>
    </message>
    <message>
        <source>That payment is not in the books.</source>
        <translation>Diese Zahlung steht nicht in den Büchern.</translation>
    </message>
    <message>
        <source>That payment has been settled already.</source>
        <translation>Diese Zahlung ist schon abgerechnet.</translation>
    </message>
    <message>
        <source>That is more than is held on the card.</source>
        <translation>Das ist mehr, als auf der Karte gehalten wird.</translation>
    </message>
    <message>
        <source>No article has this code.</source>
        <translation>Kein Artikel hat diesen Code.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Suchen Sie ihn nach Namen.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>Ein anderer Artikel hat diesen Code.</translation>
    </message>
    <message>
        <source>It may be one that was put away.</source>
        <translation>Es kann einer sein, der weggelegt ist.</translation>
    </message>
    <message>
        <source>This card is paying for this sale already.</source>
        <translation>Diese Karte zahlt schon für diesen Verkauf.</translation>
    </message>
    <message>
        <source>Scan another card, or take the rest another way.</source>
        <translation>Andere Karte scannen oder den Rest anders nehmen.</translation>
    </message>
    <message>
        <source>There is nothing in this sale yet.</source>
        <translation>In diesem Verkauf ist noch nichts.</translation>
    </message>
    <message>
        <source>Scan or press an article first.</source>
        <translation>Zuerst einen Artikel scannen oder drücken.</translation>
    </message>
    <message>
        <source>This sale is not paid yet.</source>
        <translation>Dieser Verkauf ist noch nicht bezahlt.</translation>
    </message>
    <message>
        <source>Take the rest of the payment first.</source>
        <translation>Nehmen Sie zuerst den Rest der Zahlung.</translation>
    </message>
    <message>
        <source>This sale is completed already.</source>
        <translation>Dieser Verkauf ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>Press Next customer.</source>
        <translation>Drücken Sie Nächster Kunde.</translation>
    </message>
    <message>
        <source>That sale is not parked here.</source>
        <translation>Dieser Verkauf ist hier nicht geparkt.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source>There is nothing left to pay.</source>
        <translation>Es ist nichts mehr zu zahlen.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Es wurde nichts genommen.</translation>
    </message>
    <message>
        <source>There is a sale in hand.</source>
        <translation>Ein Verkauf ist offen.</translation>
    </message>
    <message>
        <source>Finish, park or cancel it first.</source>
        <translation>Zuerst beenden, parken oder abbrechen.</translation>
    </message>
    <message>
        <source>That line is no longer in the sale.</source>
        <translation>Diese Zeile ist nicht mehr im Verkauf.</translation>
    </message>
    <message>
        <source>Look at the lines and try again.</source>
        <translation>Sehen Sie die Zeilen an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No card has been scanned.</source>
        <translation>Es wurde keine Karte gescannt.</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Scannen Sie zuerst die Karte.</translation>
    </message>
    <message>
        <source>A card cannot pay for value on another card.</source>
        <translation>Eine Karte kann kein Guthaben einer anderen Karte bezahlen.</translation>
    </message>
    <message>
        <source>Take cash or the bank terminal for that part.</source>
        <translation>Diesen Teil bar oder am Terminal nehmen.</translation>
    </message>
    <message>
        <source>Part of this sale is paid already.</source>
        <translation>Ein Teil dieses Verkaufs ist schon bezahlt.</translation>
    </message>
    <message>
        <source>Take back the payment, then change the sale.</source>
        <translation>Zahlung zurücknehmen, dann den Verkauf ändern.</translation>
    </message>
    <message>
        <source>There are no books in that folder.</source>
        <translation>In diesem Ordner sind keine Bücher.</translation>
    </message>
    <message>
        <source>Name the folder in which the till keeps them.</source>
        <translation>Nennen Sie den Ordner, in dem die Kasse sie hat.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s books is missing.</source>
        <translation>Der Schlüssel zu den Büchern dieser Kasse fehlt.</translation>
    </message>
    <message>
        <source>Put the key back or restore a backup. Nothing has been changed.</source>
        <translation>Schlüssel zurücklegen oder Sicherung einspielen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The key does not open this till&apos;s books.</source>
        <translation>Der Schlüssel öffnet die Bücher dieser Kasse nicht.</translation>
    </message>
    <message>
        <source>Put the right key back. Nothing has been changed.</source>
        <translation>Den richtigen Schlüssel zurücklegen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These books were written by a newer Tillit.</source>
        <translation>Diese Bücher schrieb ein neueres Tillit.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing has been changed.</source>
        <translation>Installieren Sie die neuere Version. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These books were written by an older Tillit.</source>
        <translation>Diese Bücher schrieb ein älteres Tillit.</translation>
    </message>
    <message>
        <source>Open the till once with them, then try again.</source>
        <translation>Die Kasse einmal damit öffnen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This till is open in another window.</source>
        <translation>Diese Kasse ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Nutzen Sie das Fenster oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Tillit may not write in its data folder.</source>
        <translation>Tillit darf in seinem Datenordner nicht schreiben.</translation>
    </message>
    <message>
        <source>Give it the right to write there, then start again.</source>
        <translation>Schreibrecht dort geben, dann neu starten.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Nothing is lost. Make room on the disk, then try again.</source>
        <translation>Nichts ist verloren. Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The books of this till are damaged.</source>
        <translation>Die Bücher dieser Kasse sind beschädigt.</translation>
    </message>
    <message>
        <source>Stop selling, keep the folder as it is and call support.</source>
        <translation>Nicht weiter verkaufen, Ordner so lassen, Support rufen.</translation>
    </message>
    <message>
        <source>The books cannot be reached.</source>
        <translation>Die Bücher sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again.</source>
        <translation>Nichts ist verloren. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database on this machine is too old to be safe.</source>
        <translation>Die Datenbank auf diesem Rechner ist zu alt, um sicher zu sein.</translation>
    </message>
    <message>
        <source>Install Tillit again with its own parts.</source>
        <translation>Installieren Sie Tillit neu mit eigenen Teilen.</translation>
    </message>
    <message>
        <source>This backup cannot be used.</source>
        <translation>Diese Sicherung ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>There are books in that folder already.</source>
        <translation>In diesem Ordner sind schon Bücher.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Die Einstellungen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Correct the file or remove it.</source>
        <translation>Korrigieren oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>The till is busy.</source>
        <translation>Die Kasse ist beschäftigt.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again in a moment.</source>
        <translation>Nichts ist verloren. Gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>The till is closing.</source>
        <translation>Die Kasse schließt.</translation>
    </message>
    <message>
        <source>Start it again to go on.</source>
        <translation>Starten Sie neu, um fortzufahren.</translation>
    </message>
    <message>
        <source>A device is not answering.</source>
        <translation>Ein Gerät antwortet nicht.</translation>
    </message>
    <message>
        <source>Check its cable. Go on without it meanwhile.</source>
        <translation>Prüfen Sie das Kabel. Es geht solange auch ohne.</translation>
    </message>
    <message>
        <source>There is no screen to open the till on.</source>
        <translation>Es gibt keinen Bildschirm für die Kasse.</translation>
    </message>
    <message>
        <source>Start it where there is one, or see it sell: tillit demo --headless.</source>
        <translation>Dort starten, wo es einen gibt, oder zusehen: tillit demo --headless.</translation>
    </message>
    <message>
        <source>The answer did not come back.</source>
        <translation>Die Antwort kam nicht zurück.</translation>
    </message>
    <message>
        <source>Wait: the till is looking it up. Do not take the payment again.</source>
        <translation>Warten: Die Kasse sieht nach. Nicht noch einmal kassieren.</translation>
    </message>
    <message>
        <source>The books do not add up.</source>
        <translation>Die Bücher gehen nicht auf.</translation>
    </message>
    <message>
        <source>Something went wrong inside Tillit.</source>
        <translation>In Tillit ist etwas schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>Net sales</source>
        <translation>Nettoumsatz</translation>
    </message>
    <message>
        <source>Put on cards</source>
        <translation>Auf Karten geladen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>The drawer is right to the last coin.</source>
        <translation>Die Lade stimmt auf die letzte Münze.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Credit note: {amount}</source>
        <translation>Gutschrift: {amount}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Z-Berichte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>No day has been closed yet.</source>
        <translation>Noch kein Tag wurde abgeschlossen.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kassierer</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>Wer verkauft?</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Wählen Sie Ihren Namen und geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Approve for {name}</source>
        <translation>Für {name} freigeben</translation>
    </message>
    <message>
        <source>Approve this once</source>
        <translation>Dieses Mal freigeben</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Hinter der Theke</translation>
    </message>
    <message>
        <source>Nothing has happened since the last Z.</source>
        <translation>Seit dem letzten Z ist nichts geschehen.</translation>
    </message>
    <message>
        <source>The day began {since}.</source>
        <translation>Der Tag begann {since}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>Tag beginnen</translation>
    </message>
    <message>
        <source>Count the float into the drawer.</source>
        <translation>Zählen Sie das Wechselgeld in die Lade.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tag abschließen</translation>
    </message>
    <message>
        <source>Close {day}, which was forgotten</source>
        <translation>{day} abschließen, der vergessen wurde</translation>
    </message>
    <message>
        <source>Count the drawer, then the Z is printed.</source>
        <translation>Kassenlade zählen, dann wird der Z gedruckt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>How the day stands; closes nothing.</source>
        <translation>Wie der Tag steht; schließt nichts ab.</translation>
    </message>
    <message>
        <source>Receipts and returns</source>
        <translation>Bons und Rückgaben</translation>
    </message>
    <message>
        <source>Or scan a receipt here.</source>
        <translation>Oder hier einen Bon scannen.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Find one, top it up, issue, block, move.</source>
        <translation>Suchen, aufladen, ausgeben, sperren, übertragen.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Take cash to the bank</source>
        <translation>Bargeld zur Bank bringen</translation>
    </message>
    <message>
        <source>Pay something out</source>
        <translation>Etwas auszahlen</translation>
    </message>
    <message>
        <source>Put cash in</source>
        <translation>Bargeld einlegen</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Sales by day and article</source>
        <translation>Umsatz nach Tag und Artikel</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Stop practising</source>
        <translation>Üben beenden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>In a book of its own; nothing there is real.</source>
        <translation>In einem eigenen Buch; dort ist nichts echt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Lade ohne Verkauf öffnen</translation>
    </message>
    <message>
        <source>Look at the sales</source>
        <translation>Verkäufe ansehen</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Ändern, wer hier arbeitet</translation>
    </message>
    <message>
        <source>Start or stop practising</source>
        <translation>Üben beginnen oder beenden</translation>
    </message>
    <message>
        <source>How much lies in the drawer?</source>
        <translation>Wie viel liegt in der Lade?</translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation>Mit {amount} beginnen</translation>
    </message>
    <message>
        <source>Count all cash in the drawer, the float too.</source>
        <translation>Zählen Sie alles Bargeld, auch das Wechselgeld.</translation>
    </message>
    <message>
        <source>Close with {amount} counted</source>
        <translation>Mit {amount} gezählt abschließen</translation>
    </message>
    <message>
        <source>The drawer opens, and the journal tells who moved how much.</source>
        <translation>Die Lade öffnet sich; das Journal sagt, wer wie viel bewegt hat.</translation>
    </message>
    <message>
        <source>Move {amount}</source>
        <translation>{amount} bewegen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Training: nothing here is real</source>
        <translation>Übung: nichts hier ist echt</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Fertig: {where}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Give a discount</source>
        <translation>Rabatt geben</translation>
    </message>
    <message>
        <source>Scan a receipt, or type its number</source>
        <translation>Bon scannen oder Nummer eintippen</translation>
    </message>
    <message>
        <source>No receipts yet.</source>
        <translation>Noch keine Bons.</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Rückgabe {number}</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>Storno {number}</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Bon {number}</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Kopie drucken</translation>
    </message>
    <message>
        <source>Printed before: there is one copy at most.</source>
        <translation>Schon gedruckt: Es gibt höchstens eine Kopie.</translation>
    </message>
    <message>
        <source>Marked as a copy, once.</source>
        <translation>Als Kopie gekennzeichnet, einmal.</translation>
    </message>
    <message>
        <source>Send a copy by e-mail</source>
        <translation>Eine Kopie per E-Mail senden</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Ware zurücknehmen</translation>
    </message>
    <message>
        <source>All of it was given back before.</source>
        <translation>Alles wurde schon zurückgegeben.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Void the receipt</source>
        <translation>Bon stornieren</translation>
    </message>
    <message>
        <source>Whole, as it was paid, before the day is closed.</source>
        <translation>Ganz, wie bezahlt, bevor der Tag abgeschlossen wird.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Print a gift receipt</source>
        <translation>Geschenkbon drucken</translation>
    </message>
    <message>
        <source>Without prices.</source>
        <translation>Ohne Preise.</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Auf die Karte laden</translation>
    </message>
    <message>
        <source>To hand over in cash</source>
        <translation>Bar auszuhändigen</translation>
    </message>
    <message>
        <source>To give back on the terminal</source>
        <translation>Am Terminal zurückzugeben</translation>
    </message>
    <message>
        <source>Void receipt {number}: {amount}</source>
        <translation>Bon {number} stornieren: {amount}</translation>
    </message>
    <message>
        <source>Pieces: {count}</source>
        <translation>Stück: {count}</translation>
    </message>
    <message>
        <source>Receipts: {count}</source>
        <translation>Bons: {count}</translation>
    </message>
    <message>
        <source>Sales by article</source>
        <translation>Umsatz nach Artikel</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Umsatz nach Tag</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; the last {days} days.</source>
        <translation>Netto nach Rückgaben, inkl. MwSt.; letzte {days} Tage.</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>An diesen Tagen wurde nichts verkauft.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; {weeks} weeks, each from its Monday on.</source>
        <translation>Netto nach Rückgaben, inkl. MwSt.; {weeks} Wochen, jede ab Montag.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; today.</source>
        <translation>Netto nach Rückgaben, inkl. MwSt.; heute.</translation>
    </message>
    <message>
        <source>Sales by week</source>
        <translation>Umsatz nach Woche</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Nach Woche</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{weeks} weeks</source>
        <translation>{weeks} Wochen</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Woche {number}</translation>
    </message>
    <message>
        <source>Return of receipt {number}</source>
        <translation>Rückgabe zu Bon {number}</translation>
    </message>
    <message>
        <source>To give back: {total}. Scan a card to put it there.</source>
        <translation>Zurückzugeben: {total}. Karte scannen, um es darauf zu laden.</translation>
    </message>
    <message>
        <source>{chosen} of {quantity}</source>
        <translation>{chosen} von {quantity}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>In bar</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>So wie bezahlt wurde</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Grund: {reason}.</translation>
    </message>
    <message>
        <source>Return of receipt {number}: {total}</source>
        <translation>Rückgabe zu Bon {number}: {total}</translation>
    </message>
    <message>
        <source>Why? It stands on the receipt and in the reports.</source>
        <translation>Warum? Es steht auf dem Beleg und in den Berichten.</translation>
    </message>
    <message>
        <source>The first is an owner, who lets others in.</source>
        <translation>Der Erste ist ein Inhaber, der andere einlässt.</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>Name der neuen Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>Nobody signs in here: whoever stands at the till sells.</source>
        <translation>Hier meldet sich niemand an: Wer an der Kasse steht, verkauft.</translation>
    </message>
    <message>
        <source>Add and give a PIN</source>
        <translation>Hinzufügen und PIN vergeben</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Vier bis acht Ziffern.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Dasselbe noch einmal.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN von {name}</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Diese PIN behalten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>All of this is done at central; this till hears of it by the line.</source>
        <translation>All das geschieht in der Zentrale; die Kasse erfährt es über die Leitung.</translation>
    </message>
    <message>
        <source>This card is blocked for ever.</source>
        <translation>Diese Karte ist für immer gesperrt.</translation>
    </message>
    <message>
        <source>Put value on by hand</source>
        <translation>Wert von Hand gutschreiben</translation>
    </message>
    <message>
        <source>A correction: no payment, but a reason.</source>
        <translation>Eine Korrektur: keine Zahlung, aber ein Grund.</translation>
    </message>
    <message>
        <source>Take value off by hand</source>
        <translation>Wert von Hand abziehen</translation>
    </message>
    <message>
        <source>A correction, with a reason.</source>
        <translation>Eine Korrektur, mit Grund.</translation>
    </message>
    <message>
        <source>Move to another card</source>
        <translation>Auf andere Karte übertragen</translation>
    </message>
    <message>
        <source>For a lost card: all of it moves, the card is blocked.</source>
        <translation>Für eine verlorene Karte: alles wird übertragen, sie wird gesperrt.</translation>
    </message>
    <message>
        <source>Shown once; the old one is void.</source>
        <translation>Wird einmal gezeigt; die alte wird ungültig.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>To be printed; the old ones stay good.</source>
        <translation>Zum Drucken; die alten bleiben gültig.</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Karte sperren</translation>
    </message>
    <message>
        <source>At once, at every till; central can let it go again.</source>
        <translation>Sofort, an jeder Kasse; die Zentrale kann sie wieder freigeben.</translation>
    </message>
    <message>
        <source>For ever, with whatever is on it.</source>
        <translation>Für immer, mit allem, was darauf ist.</translation>
    </message>
    <message>
        <source>This card is blocked: {why}. Central can let it go again.</source>
        <translation>Diese Karte ist gesperrt: {why}. Die Zentrale kann sie wieder freigeben.</translation>
    </message>
    <message>
        <source>All of this is done at central, and the line is down. It has to wait.</source>
        <translation>All das geschieht in der Zentrale, und die Leitung ist unterbrochen. Es muss warten.</translation>
    </message>
    <message>
        <source>Central has not answered yet to what was asked; see Cards, At central.</source>
        <translation>Die Zentrale hat auf die Frage noch nicht geantwortet; siehe Karten, Bei der Zentrale.</translation>
    </message>
    <message>
        <source>Done at central, over the line.</source>
        <translation>Geschieht in der Zentrale, über die Leitung.</translation>
    </message>
    <message>
        <source>{amount}: why?</source>
        <translation>{amount}: warum?</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it cannot be used from now on.</source>
        <translation>{card} und die {amount} darauf sind ab jetzt nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it are of no use any more.</source>
        <translation>{card} und die {amount} darauf sind nicht mehr zu gebrauchen.</translation>
    </message>
    <message>
        <source>It is done and in the books.</source>
        <translation>Es ist erledigt und verbucht.</translation>
    </message>
    <message>
        <source>This is shown once. Print it, or write it down.</source>
        <translation>Das wird einmal gezeigt. Drucken Sie es, oder notieren Sie es.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
    <message>
        <source>With PINs</source>
        <translation>Mit PINs</translation>
    </message>
    <message>
        <source>Without PINs</source>
        <translation>Ohne PINs</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Andere Anzahl</translation>
    </message>
    <message>
        <source>Many cards</source>
        <translation>Viele Karten</translation>
    </message>
    <message>
        <source>They have no value before they are sold, one by one.</source>
        <translation>Sie haben keinen Wert, bevor sie einzeln verkauft werden.</translation>
    </message>
    <message>
        <source>What their numbers begin with, as spring-27</source>
        <translation>Womit ihre Nummern beginnen, wie fruehling-27</translation>
    </message>
    <message>
        <source>Make {count} cards</source>
        <translation>{count} Karten machen</translation>
    </message>
    <message>
        <source>{done} of {count} are made.</source>
        <translation>{done} von {count} sind gemacht.</translation>
    </message>
    <message>
        <source>What is made stays, also when you stop.</source>
        <translation>Was gemacht ist, bleibt, auch wenn Sie anhalten.</translation>
    </message>
    <message>
        <source>A table of all codes, and sheets to print and cut.</source>
        <translation>Eine Tabelle aller Codes, und Bögen zum Drucken und Schneiden.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Balance after each movement</source>
        <translation>Saldo nach jeder Bewegung</translation>
    </message>
    <message>
        <source>Nothing has moved on this card yet.</source>
        <translation>Auf dieser Karte hat sich noch nichts bewegt.</translation>
    </message>
    <message>
        <source>As central told it {moment}. Movements are those of this till.</source>
        <translation>Wie die Zentrale es {moment} sagte. Die Bewegungen sind die dieser Kasse.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Kontoauszug</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Taken off the card</source>
        <translation>Von der Karte genommen</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Central issues the cards. Selling them and topping them up works here, without the line too.</source>
        <translation>Die Zentrale gibt die Karten aus. Verkaufen und Aufladen geht hier, auch ohne Leitung.</translation>
    </message>
    <message>
        <source>Scan a card, or type number, customer, name or amount</source>
        <translation>Karte scannen, oder Nummer, Kunde, Name oder Betrag eingeben</translation>
    </message>
    <message>
        <source>No card is like that.</source>
        <translation>So eine Karte gibt es nicht.</translation>
    </message>
    <message>
        <source>No answer yet; it is asked again by itself.</source>
        <translation>Noch keine Antwort; es wird von selbst erneut gefragt.</translation>
    </message>
    <message>
        <source>It is done. What was made waits to be put on paper.</source>
        <translation>Es ist erledigt. Was gemacht wurde, wartet auf den Druck.</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>There are no cards yet.</source>
        <translation>Es gibt noch keine Karten.</translation>
    </message>
    <message>
        <source>Central issues the cards, and the line is down: new ones have to wait. Selling and topping up go on.</source>
        <translation>Die Zentrale gibt die Karten aus, und die Leitung ist unterbrochen: neue müssen warten. Verkauf und Aufladen gehen weiter.</translation>
    </message>
    <message>
        <source>At central: {count}</source>
        <translation>Bei der Zentrale: {count}</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Take cards over</source>
        <translation>Karten übernehmen</translation>
    </message>
    <message>
        <source>What is taken over stays, also when you stop.</source>
        <translation>Was übernommen ist, bleibt, auch wenn Sie anhalten.</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>A table with the columns token and amount, and if there are such: card_id, name, customer_id, expires.</source>
        <translation>Eine Tabelle mit den Spalten token und amount, und wenn es sie gibt: card_id, name, customer_id, expires.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken over before they are right.</source>
        <translation>Falsche Zeilen: {count}. Nichts wird übernommen, bevor sie stimmen.</translation>
    </message>
    <message>
        <source>New cards: {new}, worth {amount}. Here already: {here}.</source>
        <translation>Neue Karten: {new}, Wert {amount}. Schon da: {here}.</translation>
    </message>
    <message>
        <source>{done} of {count} are taken over.</source>
        <translation>{done} von {count} sind übernommen.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Take {count} cards over</source>
        <translation>{count} Karten übernehmen</translation>
    </message>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Sie hat mehr Spalten als der Kopf.</translation>
    </message>
    <message>
        <source>The code is missing, or no scanner takes it for a card&apos;s.</source>
        <translation>Der Code fehlt, oder kein Scanner hält ihn für den einer Karte.</translation>
    </message>
    <message>
        <source>The amount cannot be read for certain.</source>
        <translation>Der Betrag ist nicht sicher zu lesen.</translation>
    </message>
    <message>
        <source>The day cannot be read. Write it as 2027-12-31.</source>
        <translation>Der Tag ist nicht zu lesen. Schreiben Sie ihn wie 2027-12-31.</translation>
    </message>
    <message>
        <source>A text in it is too long or not readable.</source>
        <translation>Ein Text darin ist zu lang oder nicht lesbar.</translation>
    </message>
    <message>
        <source>The same card or code stands further up.</source>
        <translation>Dieselbe Karte oder derselbe Code steht weiter oben.</translation>
    </message>
    <message>
        <source>There is another card with this number.</source>
        <translation>Es gibt eine andere Karte mit dieser Nummer.</translation>
    </message>
    <message>
        <source>The code leads to another card already.</source>
        <translation>Der Code führt schon zu einer anderen Karte.</translation>
    </message>
    <message>
        <source>{amount}: how is it paid?</source>
        <translation>{amount}: wie wird bezahlt?</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>The drawer opens.</source>
        <translation>Die Lade geht auf.</translation>
    </message>
    <message>
        <source>On the bank terminal</source>
        <translation>Am Kartenterminal</translation>
    </message>
    <message>
        <source>Once the terminal has approved it.</source>
        <translation>Wenn das Terminal zugestimmt hat.</translation>
    </message>
    <message>
        <source>Is blocked.</source>
        <translation>Wird gesperrt.</translation>
    </message>
    <message>
        <source>Scan the card that takes its place.</source>
        <translation>Scannen Sie die Karte, die sie ersetzt.</translation>
    </message>
    <message>
        <source>That is the lost card itself.</source>
        <translation>Das ist die verlorene Karte selbst.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Machen</translation>
    </message>
    <message>
        <source>It has no value before it is sold. Its code is shown once.</source>
        <translation>Sie hat keinen Wert, bevor sie verkauft wird. Ihr Code wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Geschenkkarte</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Gestohlen</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Kulanz</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>Ein Fehler von uns</translation>
    </message>
    <message>
        <source>Competition or campaign</source>
        <translation>Gewinnspiel oder Aktion</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Not wanted after all</source>
        <translation>Doch nicht gewünscht</translation>
    </message>
    <message>
        <source>Rung up wrongly</source>
        <translation>Falsch eingegeben</translation>
    </message>
    <message>
        <source>Bought for the shop</source>
        <translation>Für den Laden gekauft</translation>
    </message>
    <message>
        <source>Paid back without a receipt</source>
        <translation>Ohne Bon zurückgezahlt</translation>
    </message>
    <message>
        <source>Wages or an advance</source>
        <translation>Lohn oder Vorschuss</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Wechselgeld von der Bank</translation>
    </message>
    <message>
        <source>Put back what was too little</source>
        <translation>Fehlendes zurückgelegt</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>Mit diesem Grund weiter</translation>
    </message>
    <message>
        <source>How many cards?</source>
        <translation>Wie viele Karten?</translation>
    </message>
    <message>
        <source>{amount} more by card {code} than this till may spend: {risk} at risk then.</source>
        <translation>{amount} mehr mit Karte {code}, als diese Kasse ausgeben darf: dann sind {risk} im Risiko.</translation>
    </message>
    <message>
        <source>Allow {amount}</source>
        <translation>{amount} erlauben</translation>
    </message>
    <message>
        <source>Not read: allow this first, or go back.</source>
        <translation>Nicht gelesen: erst dies erlauben oder zurückgehen.</translation>
    </message>
    <message>
        <source>At risk already</source>
        <translation>Bereits im Risiko</translation>
    </message>
    <message>
        <source>At risk with this</source>
        <translation>Im Risiko mit diesem</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Per E-Mail senden</translation>
    </message>
    <message>
        <source>The address is forgotten as soon as the letter has gone.</source>
        <translation>Die Adresse wird vergessen, sobald die Nachricht gesendet ist.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>That is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>E-mails that wait</source>
        <translation>Wartende E-Mails</translation>
    </message>
    <message>
        <source>What cannot be sent for a week is forgotten, with its address.</source>
        <translation>Was eine Woche lang nicht gesendet werden kann, wird samt Adresse vergessen.</translation>
    </message>
    <message>
        <source>All have been sent.</source>
        <translation>Alle sind gesendet.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Refused: {problem}</source>
        <translation>Abgelehnt: {problem}</translation>
    </message>
    <message>
        <source>Not sent yet: {problem}</source>
        <translation>Noch nicht gesendet: {problem}</translation>
    </message>
    <message>
        <source>Waiting since {moment}</source>
        <translation>Wartet seit {moment}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Es geht an {address}, sobald es ein Netz gibt.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Bei der Zentrale</translation>
    </message>
    <message>
        <source>Asked of central, and kept until somebody has heard what came of it.</source>
        <translation>Von der Zentrale erbeten und aufgehoben, bis jemand den Ausgang kennt.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ablegen</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Opening the books…</source>
        <translation>Bücher werden geöffnet…</translation>
    </message>
</context>
<context>
    <name>scanners</name>
    <message>
        <source>None is set up now.</source>
        <translation>Jetzt ist keiner eingerichtet.</translation>
    </message>
    <message>
        <source>{name} is not listened to any more.</source>
        <translation>Auf {name} wird nicht mehr gehört.</translation>
    </message>
    <message>
        <source>{name} is listened to.</source>
        <translation>Auf {name} wird jetzt gehört.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or not all of it.</source>
        <translation>Das war kein Code des Blatts oder nicht der ganze.</translation>
    </message>
    <message>
        <source>Understood.</source>
        <translation>Verstanden.</translation>
    </message>
    <message>
        <source>Scanner {number}</source>
        <translation>Scanner {number}</translation>
    </message>
    <message>
        <source>The three scans do not agree. Set it up again.</source>
        <translation>Die drei Scans passen nicht zusammen. Neu einrichten.</translation>
    </message>
    <message>
        <source>{name} is set up.</source>
        <translation>{name} ist eingerichtet.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Scan code {number} of {needed} of the printed sheet.</source>
        <translation>Code {number} von {needed} des gedruckten Blatts scannen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Scanner einrichten</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Turn, {degrees}°</source>
        <translation>Drehen, {degrees}°</translation>
    </message>
    <message>
        <source>Too dark to read codes. Give more light.</source>
        <translation>Zu dunkel, um Codes zu lesen. Bitte mehr Licht.</translation>
    </message>
    <message>
        <source>Keyboard scanners</source>
        <translation>Tastatur-Scanner</translation>
    </message>
    <message>
        <source>understood as they come; none is set up</source>
        <translation>werden verstanden, wie sie kommen; keiner eingerichtet</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>{gap} ms a key</source>
        <translation>{gap} ms je Taste</translation>
    </message>
    <message>
        <source>begins with {prefix}</source>
        <translation>beginnt mit {prefix}</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>endet mit Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>endet mit Tab</translation>
    </message>
    <message>
        <source>ends with nothing</source>
        <translation>endet mit nichts</translation>
    </message>
    <message>
        <source>through keyboard {layout}</source>
        <translation>über Tastatur {layout}</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>hört zu</translation>
    </message>
    <message>
        <source>{baud} baud</source>
        <translation>{baud} Baud</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{rate} frames a second, {time} ms to read one</source>
        <translation>{rate} Bilder pro Sekunde, {time} ms je Bild</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>schaut</translation>
    </message>
    <message>
        <source>lost; it is looked for</source>
        <translation>weg; wird gesucht</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>this user may not open it</source>
        <translation>dieser Benutzer darf es nicht öffnen</translation>
    </message>
    <message>
        <source>its speed is found by scanning</source>
        <translation>das Tempo findet sich beim Scannen</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>zu dunkel</translation>
    </message>
    <message>
        <source>zbar is not installed</source>
        <translation>zbar ist nicht installiert</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>Serial scanner, {device}</source>
        <translation>Serieller Scanner, {device}</translation>
    </message>
    <message>
        <source>Keyboard; in use, its keys come to Tillit alone</source>
        <translation>Tastatur; in Gebrauch gehen ihre Tasten nur an Tillit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriell</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>{count} characters, {gap} ms, {end}</source>
        <translation>{count} Zeichen, {gap} ms, {end}</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>kein Suffix</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>unbekannter Code</translation>
    </message>
    <message>
        <source>more than one reading</source>
        <translation>mehr als eine Lesart</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Stay alone</source>
        <translation>Allein bleiben</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Einer Zentrale beitreten</translation>
    </message>
    <message>
        <source>One till, or several</source>
        <translation>Eine Kasse oder mehrere</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Den Code scannen, den das Büro für diese Kasse gemacht hat, oder seine Teile eingeben.</translation>
    </message>
    <message>
        <source>A till that stays alone can join later, by Ctrl+F10.</source>
        <translation>Eine Kasse, die allein bleibt, kann später mit Strg+F10 beitreten.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Diese Kasse hat eigene Karten.</translation>
    </message>
    <message>
        <source>Its cards are central&apos;s, and sell without the line.</source>
        <translation>Ihre Karten sind die der Zentrale und gelten auch ohne Leitung.</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Das ist nicht der Code einer Einladung.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Der Einmalcode</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Wo die Zentrale antwortet: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Adresse der Zentrale</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>The address of a central begins with https://.</source>
        <translation>Die Adresse einer Zentrale beginnt mit https://.</translation>
    </message>
    <message>
        <source>An account is P or T and eight digits.</source>
        <translation>Ein Konto ist P oder T und acht Ziffern.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scan any barcode: that of an article, or of a card.</source>
        <translation>Einen Strichcode scannen: den eines Artikels oder einer Karte.</translation>
    </message>
    <message>
        <source>The scanner works</source>
        <translation>Der Scanner funktioniert</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>Noch nichts gescannt</translation>
    </message>
    <message>
        <source>Without one, codes are typed, or a camera reads.</source>
        <translation>Ohne Scanner werden Codes eingegeben oder von einer Kamera gelesen.</translation>
    </message>
    <message>
        <source>It does not read, or is slow?</source>
        <translation>Er liest nicht oder ist langsam?</translation>
    </message>
    <message>
        <source>Print this sheet. At the counter, Ctrl+F8 sets the scanner up by it.</source>
        <translation>Dieses Blatt drucken. An der Kasse richtet Strg+F8 den Scanner damit ein.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Blatt sichern</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>A sale never waits for paper. Print a test to see.</source>
        <translation>Ein Verkauf wartet nie auf Papier. Ein Probedruck zeigt, ob es geht.</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Probe drucken</translation>
    </message>
    <message>
        <source>Nobody could find this printer: it needs a right address.</source>
        <translation>Diesen Drucker fände niemand: Er braucht eine richtige Adresse.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>Eine Probe</translation>
    </message>
    <message>
        <source>If you can read this, receipts will be printed.</source>
        <translation>Wer das lesen kann, bekommt Bons gedruckt.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Kein Drucker</translation>
    </message>
    <message>
        <source>What is printed is kept as PDF in the till&apos;s folder.</source>
        <translation>Was gedruckt wird, liegt als PDF im Ordner der Kasse.</translation>
    </message>
    <message>
        <source>A printer of this computer</source>
        <translation>Ein Drucker dieses Rechners</translation>
    </message>
    <message>
        <source>The system&apos;s print queue prints pages.</source>
        <translation>Die Druckwarteschlange des Systems druckt Seiten.</translation>
    </message>
    <message>
        <source>Receipt printer by USB</source>
        <translation>Bondrucker an USB</translation>
    </message>
    <message>
        <source>The first one that is plugged in.</source>
        <translation>Der erste, der angeschlossen ist.</translation>
    </message>
    <message>
        <source>Receipt printer in the network</source>
        <translation>Bondrucker im Netzwerk</translation>
    </message>
    <message>
        <source>By its address.</source>
        <translation>Nach seiner Adresse.</translation>
    </message>
    <message>
        <source>Receipt printer on a serial line</source>
        <translation>Bondrucker an serieller Leitung</translation>
    </message>
    <message>
        <source>By the name of the line.</source>
        <translation>Nach dem Namen der Leitung.</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Gerätedatei</translation>
    </message>
    <message>
        <source>What a receipt printer would get is written there.</source>
        <translation>Was ein Bondrucker bekäme, wird dorthin geschrieben.</translation>
    </message>
    <message>
        <source>Address of the printer, such as 192.168.1.50</source>
        <translation>Adresse des Druckers, etwa 192.168.1.50</translation>
    </message>
    <message>
        <source>Name of the line, such as /dev/ttyUSB0 or COM3</source>
        <translation>Name der Leitung, etwa /dev/ttyUSB0 oder COM3</translation>
    </message>
    <message>
        <source>Path of the file, such as /dev/usb/lp0</source>
        <translation>Pfad der Datei, etwa /dev/usb/lp0</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>Die erste Leitung</translation>
    </message>
    <message>
        <source>Somebody who lets others in, and approves what not everybody may do. Left empty, whoever stands at the till sells; staff can be added later.</source>
        <translation>Jemand, der andere einlässt und genehmigt, was nicht alle dürfen. Bleibt es leer, verkauft, wer an der Kasse steht; Personal kann später dazukommen.</translation>
    </message>
    <message>
        <source>Name of the first manager</source>
        <translation>Name der ersten Leitung</translation>
    </message>
    <message>
        <source>The PIN is chosen</source>
        <translation>Die PIN ist gewählt</translation>
    </message>
    <message>
        <source>A PIN is chosen next</source>
        <translation>Danach wird eine PIN gewählt</translation>
    </message>
    <message>
        <source>Four to eight digits, entered twice.</source>
        <translation>Vier bis acht Ziffern, zweimal eingegeben.</translation>
    </message>
    <message>
        <source>That name is too long.</source>
        <translation>Dieser Name ist zu lang.</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>Die beiden waren nicht gleich. Die PIN noch einmal wählen.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Noch einmal dieselbe.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN von {name}</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Vier bis acht Ziffern.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Diese PIN behalten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Bereit zum Verkauf</translation>
    </message>
    <message>
        <source>The till is made, and has not joined.</source>
        <translation>Die Kasse ist angelegt, aber nicht beigetreten.</translation>
    </message>
    <message>
        <source>Making the books…</source>
        <translation>Die Bücher werden angelegt…</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Die Zentrale wird gefragt…</translation>
    </message>
    <message>
        <source>A PIN is written nowhere: choose it again.</source>
        <translation>Eine PIN wird nirgends notiert: bitte noch einmal wählen.</translation>
    </message>
    <message>
        <source>Nothing is made before you press the key below.</source>
        <translation>Nichts wird angelegt, bevor die Taste unten gedrückt ist.</translation>
    </message>
    <message>
        <source>Nobody signs in</source>
        <translation>Niemand meldet sich an</translation>
    </message>
    <message>
        <source>Stays alone</source>
        <translation>Bleibt allein</translation>
    </message>
    <message>
        <source>{name}, without a PIN</source>
        <translation>{name}, ohne PIN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>Open without it</source>
        <translation>Ohne sie öffnen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Kasse öffnen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>At the counter: F10, Articles. One by one, or all of them from a file.</source>
        <translation>An der Kasse: F10, Artikel. Einzeln oder alle aus einer Datei.</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Fertig: {where}</translation>
    </message>
    <message>
        <source>Welcome to Tillit</source>
        <translation>Willkommen bei Tillit</translation>
    </message>
    <message>
        <source>A few questions, and this till can sell. Which language do you read?</source>
        <translation>Ein paar Fragen, dann kann diese Kasse verkaufen. Welche Sprache lesen Sie?</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Ihr Laden</translation>
    </message>
    <message>
        <source>This stands at the head of every receipt.</source>
        <translation>Das steht oben auf jedem Bon.</translation>
    </message>
    <message>
        <source>That is too long for a receipt, or cannot be printed.</source>
        <translation>Das ist zu lang für einen Bon oder lässt sich nicht drucken.</translation>
    </message>
    <message>
        <source>A receipt has to name the shop.</source>
        <translation>Ein Bon muss den Laden nennen.</translation>
    </message>
    <message>
        <source>Norwegian kroner</source>
        <translation>Norwegische Kronen</translation>
    </message>
    <message>
        <source>Swedish kronor</source>
        <translation>Schwedische Kronen</translation>
    </message>
    <message>
        <source>Danish kroner</source>
        <translation>Dänische Kronen</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>Prices, cards and cash are in it. Amounts will be written like this: {amount}</source>
        <translation>Preise, Karten und Bargeld sind darin. So werden Beträge geschrieben: {amount}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Somebody who lets others work here, and leaves the kiosk by PIN: the lock on the lower right.</source>
        <translation>Jemand, der andere hier arbeiten lässt und den Kiosk mit PIN verlässt: das Schloss unten rechts.</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Kiosk öffnen</translation>
    </message>
    <message>
        <source>Open this folder as a till once: F10, Articles. Or: tillit articles import.</source>
        <translation>Diesen Ordner einmal als Kasse öffnen: F10, Artikel. Oder: tillit articles import.</translation>
    </message>
    <message>
        <source>Without a manager nobody could ever leave the kiosk.</source>
        <translation>Ohne Leitung könnte niemand je den Kiosk verlassen.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Training: nothing is real</source>
        <translation>Übung: nichts ist echt</translation>
    </message>
    <message>
        <source>Cash and the terminal go on. Cards need a new code from the office.</source>
        <translation>Bar und Terminal gehen weiter. Karten brauchen einen neuen Code des Büros.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Neu beitreten</translation>
    </message>
    <message>
        <source>Learning cards, {done} of {total}</source>
        <translation>Karten werden gelernt, {done} von {total}</translation>
    </message>
    <message>
        <source>Stand-alone</source>
        <translation>Eigenständig</translation>
    </message>
    <message>
        <source>This till keeps its own cards and needs no network.</source>
        <translation>Diese Kasse führt eigene Karten und braucht kein Netz.</translation>
    </message>
    <message>
        <source>Online, API only</source>
        <translation>Online, nur API</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Selling goes on. What waits is sent when the network is back.</source>
        <translation>Der Verkauf geht weiter. Wartendes wird gesendet, wenn das Netz da ist.</translation>
    </message>
    <message>
        <source>Central answered last {moment}.</source>
        <translation>Die Zentrale antwortete zuletzt {moment}.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>All in the books</source>
        <translation>Alles verbucht</translation>
    </message>
    <message>
        <source>{count} waiting, {sum}</source>
        <translation>{count} warten, {sum}</translation>
    </message>
    <message>
        <source>{text}, for {age}</source>
        <translation>{text}, seit {age}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} anzusehen</translation>
    </message>
    <message>
        <source>Press to cut the line, or to restore it (Ctrl+F9).</source>
        <translation>Drücken, um die Leitung zu trennen oder wiederherzustellen (Strg+F9).</translation>
    </message>
    <message>
        <source>Line: cut</source>
        <translation>Leitung: getrennt</translation>
    </message>
    <message>
        <source>Line: connected</source>
        <translation>Leitung: verbunden</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API: it tells no news of cards.</source>
        <translation>Die Zentrale spricht nur die Wallet-API: Neues über Karten meldet sie nicht.</translation>
    </message>
    <message>
        <source>{amount} here</source>
        <translation>{amount} hier</translation>
    </message>
    <message>
        <source>What this till may still take of the card with no line.</source>
        <translation>Was diese Kasse von der Karte ohne Leitung noch nehmen darf.</translation>
    </message>
    <message>
        <source>Checking the books</source>
        <translation>Bücher werden geprüft</translation>
    </message>
    <message>
        <source>Every page is looked at once a start. Selling goes on; the till says what is wrong.</source>
        <translation>Jede Seite wird nach dem Start einmal geprüft. Der Verkauf geht weiter; die Kasse meldet, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>Bon nicht gedruckt</translation>
    </message>
    <message>
        <source>Press for the last receipts: each can be printed again.</source>
        <translation>Drücken zeigt die letzten Bons: Jeder lässt sich erneut drucken.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scanner starting</source>
        <translation>Scanner startet</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Kein Scanner</translation>
    </message>
    <message>
        <source>The camera sees next to nothing.</source>
        <translation>Die Kamera sieht fast nichts.</translation>
    </message>
    <message>
        <source>Camera: more light</source>
        <translation>Kamera: mehr Licht</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Kamera startet</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Kein Tongerät</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>The line to central</source>
        <translation>Die Leitung zur Zentrale</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Nochmals senden</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Als JSON speichern</translation>
    </message>
    <message>
        <source>It is sent once more. The same question has the same answer.</source>
        <translation>Es wird nochmals gesendet. Gleiche Frage, gleiche Antwort.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet. It is sent by itself.</source>
        <translation>Die Zentrale weiß noch nicht davon. Es wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation>erlaubt von {name}</translation>
    </message>
    <message>
        <source>Can be spent without the line</source>
        <translation>Ohne Leitung verfügbar</translation>
    </message>
    <message>
        <source>Nobody else can spend this, until it is given back.</source>
        <translation>Niemand sonst kann das ausgeben, bis es zurückgegeben ist.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Nichts vorhanden.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Frühere</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Spätere</translation>
    </message>
    <message>
        <source>{origin}, {amount} at first</source>
        <translation>{origin}, anfangs {amount}</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>bis {moment}</translation>
    </message>
    <message>
        <source>asked back by central</source>
        <translation>von der Zentrale zurückgefordert</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Einer Zentrale beitreten</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Das ist nicht der Code einer Einladung.</translation>
    </message>
    <message>
        <source>Finish, park or cancel the sale in hand first.</source>
        <translation>Erst den laufenden Verkauf abschließen, parken oder abbrechen.</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Die Zentrale wird gefragt…</translation>
    </message>
    <message>
        <source>For a central that knows the wallet API and no tills: type its parts.</source>
        <translation>Für eine Zentrale, die nur die Wallet-API und keine Kassen kennt: die Angaben eintippen.</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Den Code scannen, den das Büro für diese Kasse gemacht hat, oder seine Teile eingeben.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Der Einmalcode</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>The id of the API client</source>
        <translation>Die ID des API-Clients</translation>
    </message>
    <message>
        <source>The secret of the API client</source>
        <translation>Das Geheimnis des API-Clients</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Wo die Zentrale antwortet: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Adresse der Zentrale</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>API client</source>
        <translation>API-Client</translation>
    </message>
    <message>
        <source>Its secret</source>
        <translation>Sein Geheimnis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Mit einem Code</translation>
    </message>
    <message>
        <source>With an API client</source>
        <translation>Mit einem API-Client</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; it learns them first.</source>
        <translation>Ihre Karten sind dann die der Zentrale; sie lernt sie zuerst.</translation>
    </message>
    <message>
        <source>Articles, staff and receipts stay. It sells on meanwhile.</source>
        <translation>Artikel, Personal und Bons bleiben. Sie verkauft derweil weiter.</translation>
    </message>
    <message>
        <source>A till with cards of its own cannot join.</source>
        <translation>Eine Kasse mit eigenen Karten kann nicht beitreten.</translation>
    </message>
    <message>
        <source>What it holds for an earlier life stays reserved there.</source>
        <translation>Was sie aus einem früheren Leben hält, bleibt dort reserviert.</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; each is asked about there.</source>
        <translation>Ihre Karten sind dann die der Zentrale; nach jeder wird dort gefragt.</translation>
    </message>
    <message>
        <source>Central does not answer. {count} wait; nothing is lost.</source>
        <translation>Die Zentrale antwortet nicht. {count} warten; nichts ist verloren.</translation>
    </message>
    <message>
        <source>Sending: {count} left.</source>
        <translation>Wird gesendet: noch {count}.</translation>
    </message>
    <message>
        <source>Done: central has everything.</source>
        <translation>Fertig: Die Zentrale hat alles.</translation>
    </message>
    <message>
        <source>{count} are sent to central once more.</source>
        <translation>{count} werden nochmals an die Zentrale gesendet.</translation>
    </message>
    <message>
        <source>This till has to join again: cash and the terminal go on, cards wait.</source>
        <translation>Diese Kasse muss neu beitreten: Bargeld und Terminal gehen, Karten warten.</translation>
    </message>
    <message>
        <source>The line is up.</source>
        <translation>Die Leitung steht.</translation>
    </message>
    <message>
        <source>The line is down; selling goes on.</source>
        <translation>Die Leitung ist gestört; der Verkauf geht weiter.</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API.</source>
        <translation>Die Zentrale spricht nur die Wallet-API.</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} warten</translation>
    </message>
    <message>
        <source>The oldest for {age}.</source>
        <translation>Die älteste seit {age}.</translation>
    </message>
    <message>
        <source>Till {till} of account {account}, joined {moment} (life {life})</source>
        <translation>Kasse {till} im Konto {account}, beigetreten {moment} (Leben {life})</translation>
    </message>
    <message>
        <source>Central has not answered for: {count}</source>
        <translation>Von der Zentrale unbeantwortet: {count}</translation>
    </message>
    <message>
        <source>At risk by floor limit</source>
        <translation>Im Risiko nach Betragsgrenze</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Kept here until a person has seen to them.</source>
        <translation>Bleibt hier, bis jemand sich darum gekümmert hat.</translation>
    </message>
    <message>
        <source>Allowances held: {count}</source>
        <translation>Kontingente hier: {count}</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Neu beitreten</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuere</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Allowance taken over</source>
        <translation>Kontingent übernommen</translation>
    </message>
    <message>
        <source>Allowance given back</source>
        <translation>Kontingent zurückgegeben</translation>
    </message>
    <message>
        <source>Correction of a sale</source>
        <translation>Korrektur eines Verkaufs</translation>
    </message>
    <message>
        <source>Sale put aside or taken up</source>
        <translation>Verkauf geparkt oder geholt</translation>
    </message>
    <message>
        <source>Paper printed once more</source>
        <translation>Beleg nochmals gedruckt</translation>
    </message>
    <message>
        <source>Day opened, closed or read</source>
        <translation>Tag eröffnet, beendet oder gelesen</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Schublade</translation>
    </message>
    <message>
        <source>Till started or stopped</source>
        <translation>Kasse gestartet oder beendet</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Articles or prices</source>
        <translation>Artikel oder Preise</translation>
    </message>
    <message>
        <source>Approval by somebody else</source>
        <translation>Freigabe durch andere</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>From before the till joined</source>
        <translation>Von vor dem Beitritt der Kasse</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Bei der Zentrale</translation>
    </message>
    <message>
        <source>Contradicts what central has</source>
        <translation>Widerspricht der Zentrale</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Kam zu spät</translation>
    </message>
    <message>
        <source>Booked, but look at it</source>
        <translation>Gebucht, aber bitte ansehen</translation>
    </message>
    <message>
        <source>More than the card can hold</source>
        <translation>Mehr als die Karte fasst</translation>
    </message>
    <message>
        <source>Not part of the chain</source>
        <translation>Nicht Teil der Kette</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Central booked nothing of it. Compare the receipt with the card.</source>
        <translation>Die Zentrale hat nichts davon gebucht. Vergleichen Sie Bon und Karte.</translation>
    </message>
    <message>
        <source>What the allowance no longer covered was taken as far as the card went; the rest is the shop&apos;s loss.</source>
        <translation>Was das Kontingent nicht mehr deckte, wurde genommen, soweit die Karte reichte; der Rest ist Verlust des Geschäfts.</translation>
    </message>
    <message>
        <source>Central booked it all the same. Something about the card was not right.</source>
        <translation>Die Zentrale hat es trotzdem gebucht. Mit der Karte stimmte etwas nicht.</translation>
    </message>
    <message>
        <source>Cash was taken. Central keeps what the card had no room for.</source>
        <translation>Bargeld wurde genommen. Die Zentrale verwahrt, was nicht auf die Karte passte.</translation>
    </message>
    <message>
        <source>Central keeps it and booked nothing. The till has to join again.</source>
        <translation>Die Zentrale verwahrt es und hat nichts gebucht. Die Kasse muss neu beitreten.</translation>
    </message>
    <message>
        <source>It stays in this till&apos;s own books.</source>
        <translation>Es bleibt in den eigenen Büchern der Kasse.</translation>
    </message>
    <message>
        <source>Central has it.</source>
        <translation>Die Zentrale hat es.</translation>
    </message>
    <message>
        <source>Taken off the card late</source>
        <translation>Verspätet von der Karte genommen</translation>
    </message>
    <message>
        <source>Not covered by the card</source>
        <translation>Von der Karte nicht gedeckt</translation>
    </message>
    <message>
        <source>No room on the card for</source>
        <translation>Kein Platz auf der Karte für</translation>
    </message>
    <message>
        <source>put on the card here</source>
        <translation>hier auf die Karte geladen</translation>
    </message>
    <message>
        <source>allowed by a person</source>
        <translation>von jemandem erlaubt</translation>
    </message>
    <message>
        <source>lent by central</source>
        <translation>von der Zentrale geliehen</translation>
    </message>
    <message>
        <source>It hears of sales one at a time, asks for nothing back and stops no copy of a till; without the line only what this till holds can be sold.</source>
        <translation>Sie erfährt die Verkäufe einzeln, fordert nichts zurück und hält keine Kopie einer Kasse auf; ohne Leitung kann nur verkauft werden, was diese Kasse hält.</translation>
    </message>
    <message>
        <source>Allowed by floor limit</source>
        <translation>Nach Betragsgrenze erlaubt</translation>
    </message>
    <message>
        <source>Paid beyond what this till held. At risk until central has answered.</source>
        <translation>Über das hinaus bezahlt, was die Kasse hatte. Im Risiko, bis die Zentrale geantwortet hat.</translation>
    </message>
    <message>
        <source>Nothing was allowed.</source>
        <translation>Es wurde nichts erlaubt.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet.</source>
        <translation>Die Zentrale weiß noch nichts davon.</translation>
    </message>
    <message>
        <source>The card went short by {amount}: the shop&apos;s loss.</source>
        <translation>Der Karte fehlten {amount}: Verlust des Geschäfts.</translation>
    </message>
    <message>
        <source>The card had it: nothing was lost.</source>
        <translation>Die Karte hatte es: nichts ging verloren.</translation>
    </message>
</context>
</TS>
