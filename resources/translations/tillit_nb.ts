<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>AmountPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Slett siste siffer</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Or type the number on the card</source>
        <translation>Eller tast nummeret på kortet</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Bruk den</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Tillit, customer display</source>
        <translation>Tillit, kundeskjerm</translation>
    </message>
</context>
<context>
    <name>EnquirySheet</name>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Tøm</translation>
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
        <translation>Én færre</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Én til</translation>
    </message>
    <message>
        <source>Type the quantity</source>
        <translation>Tast antallet</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Fjern linjen</translation>
    </message>
</context>
<context>
    <name>ParkedSheet</name>
    <message>
        <source>Parked sales</source>
        <translation>Parkerte salg</translation>
    </message>
    <message>
        <source>No parked sales</source>
        <translation>Ingen parkerte salg</translation>
    </message>
    <message>
        <source>A sale that has to wait is parked with F6 and taken up again here.</source>
        <translation>Et salg som må vente, parkeres med F6 og hentes fram igjen her.</translation>
    </message>
</context>
<context>
    <name>PayBar</name>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Kontant</translation>
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
        <translation>Fant verken kamera eller skanner.</translation>
    </message>
</context>
<context>
    <name>ScannersPage</name>
    <message>
        <source>Scanners</source>
        <translation>Skannere</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopier rapport</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Glem alle</translation>
    </message>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation>Ingenting er skannet ennå.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Siste skanninger</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Hele bildet</translation>
    </message>
    <message>
        <source>Draw on the picture where codes are held; nothing is read elsewhere.</source>
        <translation>Tegn på bildet hvor koder holdes; ingenting leses andre steder.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Tøm søket</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Tilbake (Esc)</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Search, or type a code</source>
        <translation>Søk, eller tast en kode</translation>
    </message>
    <message>
        <source>Scan the article, or look for another word of its name.</source>
        <translation>Skann varen, eller søk på et annet ord i navnet.</translation>
    </message>
    <message>
        <source>Scan an article to add it, or take all of them from a file.</source>
        <translation>Skann en vare for å legge den til, eller ta inn alle fra en fil.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Light or dark</source>
        <translation>Lys eller mørk</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Lock, or let somebody else sign in (F8)</source>
        <translation>Lås, eller la en annen logge inn (F8)</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Bak disken</translation>
    </message>
    <message>
        <source>The day, receipts, returns, staff (F10)</source>
        <translation>Dagen, kvitteringer, returer, ansatte (F10)</translation>
    </message>
</context>
<context>
    <name>_CancelQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Behold det</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Avbryt salget</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Sikker?</translation>
    </message>
</context>
<context>
    <name>_ParkedRow</name>
    <message>
        <source>Take up</source>
        <translation>Hent</translation>
    </message>
</context>
<context>
    <name>_SaleHead</name>
    <message>
        <source>Discount on the sale (F5)</source>
        <translation>Rabatt på salget (F5)</translation>
    </message>
    <message>
        <source>Park the sale (F6)</source>
        <translation>Parker salget (F6)</translation>
    </message>
    <message>
        <source>Cancel the sale (F9)</source>
        <translation>Avbryt salget (F9)</translation>
    </message>
    <message>
        <source>Parked sales (F7)</source>
        <translation>Parkerte salg (F7)</translation>
    </message>
</context>
<context>
    <name>_TenderRow</name>
    <message>
        <source>Take the payment back</source>
        <translation>Ta tilbake betalingen</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Den har flere kolonner enn overskriften.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Koden mangler.</translation>
    </message>
    <message>
        <source>No scanner reads such a code. Letters need six characters at least.</source>
        <translation>Ingen skanner leser en slik kode. Med bokstaver må den ha minst seks tegn.</translation>
    </message>
    <message>
        <source>The last digit of the code does not fit the others: it is mistyped.</source>
        <translation>Det siste sifferet i koden passer ikke til de andre: den er feilskrevet.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the code. Format its column as text.</source>
        <translation>Et regneark har forkortet koden. Formater kolonnen som tekst.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>En annen vare har denne koden.</translation>
    </message>
    <message>
        <source>The same article or code stands further up.</source>
        <translation>Den samme varen eller koden står lenger oppe.</translation>
    </message>
    <message>
        <source>The name is missing, too long or not readable.</source>
        <translation>Navnet mangler, er for langt eller kan ikke leses.</translation>
    </message>
    <message>
        <source>The group is too long or not readable.</source>
        <translation>Gruppen er for lang eller kan ikke leses.</translation>
    </message>
    <message>
        <source>The price cannot be read.</source>
        <translation>Prisen kan ikke leses.</translation>
    </message>
    <message>
        <source>The price could be two amounts. Write it with two decimals.</source>
        <translation>Prisen kan være to beløp. Skriv den med to desimaler.</translation>
    </message>
    <message>
        <source>The VAT cannot be read. Write it in per cent, as 25.</source>
        <translation>Mva kan ikke leses. Skriv den i prosent, som 25.</translation>
    </message>
    <message>
        <source>The id of the article is not readable.</source>
        <translation>Varens id kan ikke leses.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Mva</translation>
    </message>
    <message>
        <source>Scan its code, or type it</source>
        <translation>Skann koden, eller skriv den</translation>
    </message>
    <message>
        <source>Its name, as on the receipt</source>
        <translation>Navnet, som på kvitteringen</translation>
    </message>
    <message>
        <source>Its price, VAT included</source>
        <translation>Prisen, med mva</translation>
    </message>
    <message>
        <source>A group on the shelf, if it is to be in one</source>
        <translation>Gruppe i hyllen, hvis den skal ha en</translation>
    </message>
    <message>
        <source>VAT in per cent</source>
        <translation>Mva i prosent</translation>
    </message>
    <message>
        <source>Articles from a file</source>
        <translation>Varer fra en fil</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Stien til filen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leser filen …</translation>
    </message>
    <message>
        <source>Writing it into the books…</source>
        <translation>Skriver det i bøkene …</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}.</source>
        <translation>Lagt til: {added}. Endret: {changed}.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken before they are right.</source>
        <translation>Rader med feil: {count}. Ingenting tas inn før de er riktige.</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. As they are here: {unchanged}.</source>
        <translation>Nye: {new}. Endret: {changed}. Som her fra før: {unchanged}.</translation>
    </message>
    <message>
        <source>All of it is at the counter.</source>
        <translation>Alt er ved disken.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Det er ingenting nytt i denne filen.</translation>
    </message>
    <message>
        <source>A table with the columns code, name, price and VAT, and a group if there are any. The heads may be in the language of the shop.</source>
        <translation>En tabell med kolonnene strekkode, navn, pris og mva, og gruppe hvis det er noen.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before} ble {after}</translation>
    </message>
    <message>
        <source>Take {count} articles</source>
        <translation>Ta inn {count} varer</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Linje {line}</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Ny vare</translation>
    </message>
    <message>
        <source>It is put away: nobody can sell it.</source>
        <translation>Den er lagt bort: ingen kan selge den.</translation>
    </message>
    <message>
        <source>With its VAT, as it stands on the shelf.</source>
        <translation>Med mva, som det står på hyllen.</translation>
    </message>
    <message>
        <source>It costs {amount}</source>
        <translation>Den koster {amount}</translation>
    </message>
    <message>
        <source>It is in the books and at the counter.</source>
        <translation>Den er i bøkene og ved disken.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ikke oppgitt ennå</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Legg bort</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Legg tilbake i hyllen</translation>
    </message>
    <message>
        <source>Articles are real: stop practising to change them.</source>
        <translation>Varene er ekte: slutt å øve for å endre dem.</translation>
    </message>
    <message>
        <source>Put away articles</source>
        <translation>Bortlagte varer</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Varer</translation>
    </message>
    <message>
        <source>Scan an article, or type its name or code</source>
        <translation>Skann en vare, eller skriv navn eller kode</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>I hyllen</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Fra en fil</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Legg til en vare</translation>
    </message>
    <message>
        <source>Change an article: {name}</source>
        <translation>Endre en vare: {name}</translation>
    </message>
    <message>
        <source>No article is like that. A code that is new begins one.</source>
        <translation>Ingen vare er slik. En ny kode begynner en.</translation>
    </message>
    <message>
        <source>Nothing is put away.</source>
        <translation>Ingenting er lagt bort.</translation>
    </message>
    <message>
        <source>Scan the first article, or take all of them from a file.</source>
        <translation>Skann den første varen, eller ta inn alle fra en fil.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Første side</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Neste side</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Type the first one.</source>
        <translation>Skriv den første.</translation>
    </message>
    <message>
        <source>Go on with what is typed</source>
        <translation>Gå videre med det som er skrevet</translation>
    </message>
</context>
<context>
    <name>cashier</name>
    <message>
        <source>To pay in cash</source>
        <translation>Å betale kontant</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Avrunding</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Still to pay after it</source>
        <translation>Fortsatt å betale etter det</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Nøyaktig beløp</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Kontant</translation>
    </message>
    <message>
        <source>There are no coins for this amount.</source>
        <translation>Det finnes ikke mynter for dette beløpet.</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Ta {amount}</translation>
    </message>
    <message>
        <source>Bank terminal</source>
        <translation>Bankterminal</translation>
    </message>
    <message>
        <source>Key in the amount on the terminal. Confirm when it says approved.</source>
        <translation>Tast beløpet på terminalen. Bekreft når den sier godkjent.</translation>
    </message>
    <message>
        <source>That is more than there is to pay.</source>
        <translation>Det er mer enn det er å betale.</translation>
    </message>
    <message>
        <source>The terminal approved {amount}</source>
        <translation>Terminalen godkjente {amount}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Antall</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Sett antallet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>On the whole sale</source>
        <translation>På hele salget</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prosent</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløp</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Før det</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Gi rabatten</translation>
    </message>
    <message>
        <source>Sell this card</source>
        <translation>Selg dette kortet</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Fyll på</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Skann kortet først.</translation>
    </message>
    <message>
        <source>Add {amount} to the sale</source>
        <translation>Legg {amount} til salget</translation>
    </message>
    <message>
        <source>Cash: {amount}</source>
        <translation>Kontant: {amount}</translation>
    </message>
    <message>
        <source>{amount} to pay. A card with less on it pays a part.</source>
        <translation>{amount} å betale. Et kort med mindre på betaler en del.</translation>
    </message>
    <message>
        <source>Asking about the card…</source>
        <translation>Spør om kortet…</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Skann kortet</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Can be spent</source>
        <translation>Kan brukes</translation>
    </message>
    <message>
        <source>This till holds too little of the card.</source>
        <translation>Kassen har for lite av kortet.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Writing the receipt…</source>
        <translation>Skriver kvitteringen…</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} igjen å betale</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Igjen på kortet</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkjent av</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godkjent</translation>
    </message>
    <message>
        <source>A manager may allow {amount}  (F11)</source>
        <translation>En leder kan tillate {amount}  (F11)</translation>
    </message>
    <message>
        <source>At the shop&apos;s risk</source>
        <translation>På butikkens risiko</translation>
    </message>
    <message>
        <source>the books of this till</source>
        <translation>bøkene til denne kassen</translation>
    </message>
    <message>
        <source>the central, online</source>
        <translation>sentralen, på nett</translation>
    </message>
    <message>
        <source>the allowance of this till, offline</source>
        <translation>rettigheten til denne kassen, uten nett</translation>
    </message>
    <message>
        <source>the floor limit, offline</source>
        <translation>grensen for risiko, uten nett</translation>
    </message>
    <message>
        <source>the cashier</source>
        <translation>kassereren</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Held by open sales</source>
        <translation>Holdt av åpne salg</translation>
    </message>
    <message>
        <source>At central, {moment}</source>
        <translation>Hos sentralen, {moment}</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Can be spent here</source>
        <translation>Kan brukes her</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Skann varer først og så kortet, for å betale med det.</translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation>Ikke solgt ennå</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utløpt</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Brukt opp</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gyldig</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Left on {card}</source>
        <translation>Igjen på {card}</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>kortet</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Paid before the till stopped</source>
        <translation>Betalt før kassen stoppet</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lagre PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Neste kunde</translation>
    </message>
    <message>
        <source>Working on it…</source>
        <translation>Arbeider med det…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Lagret som {path}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Sendt til skriveren</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Den går til {address} så snart det er nett.</translation>
    </message>
    <message>
        <source>Looking the sale up…</source>
        <translation>Slår opp salget…</translation>
    </message>
    <message>
        <source>No article has the code {code}.</source>
        <translation>Ingen vare har koden {code}.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Søk etter den på navn.</translation>
    </message>
    <message>
        <source>Add this article</source>
        <translation>Legg til denne varen</translation>
    </message>
    <message>
        <source>The till stopped in the middle of this sale. It is back.</source>
        <translation>Kassen stoppet midt i dette salget. Det er tilbake.</translation>
    </message>
    <message>
        <source>Nothing was taken from any card. Scan cards again to pay.</source>
        <translation>Ingenting ble tatt fra noe kort. Skann kortene igjen for å betale.</translation>
    </message>
    <message>
        <source>Finish or park the sale in hand to take up another.</source>
        <translation>Fullfør eller parker salget du har, for å hente et annet.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Påfyll</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Scan an article to sell it, or a card to see what is on it.</source>
        <translation>Skann en vare for å selge den, eller et kort for å se hva som er på det.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Å betale</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Nytt salg</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 vare</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} varer</translation>
    </message>
    <message>
        <source>Last change {amount}</source>
        <translation>Forrige vekslepenger {amount}</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Parkert</translation>
    </message>
    <message>
        <source>Parked {count}</source>
        <translation>Parkert {count}</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nytt kort</translation>
    </message>
    <message>
        <source>{price} each</source>
        <translation>{price} per stk.</translation>
    </message>
    <message>
        <source>{share} off</source>
        <translation>{share} avslag</translation>
    </message>
    <message>
        <source>discount {amount}</source>
        <translation>rabatt {amount}</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatter</translation>
    </message>
    <message>
        <source>Of this VAT {rate}</source>
        <translation>Av dette mva. {rate}</translation>
    </message>
    <message>
        <source>{left} left  ·  {code}</source>
        <translation>{left} igjen  ·  {code}</translation>
    </message>
    <message>
        <source>{risk} allowed by {name}  ·  {code}</source>
        <translation>{risk} tillatt av {name}  ·  {code}</translation>
    </message>
    <message>
        <source>confirmed by the cashier</source>
        <translation>bekreftet av kassereren</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>spør…</translation>
    </message>
    <message>
        <source>giving back…</source>
        <translation>gir tilbake…</translation>
    </message>
    <message>
        <source>just scan</source>
        <translation>bare skann</translation>
    </message>
    <message>
        <source>Complete the sale</source>
        <translation>Fullfør salget</translation>
    </message>
    <message>
        <source>The top-up</source>
        <translation>Påfyllingen</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} fjernet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>There is nothing on the shelf yet.</source>
        <translation>Det er ingenting i hyllen ennå.</translation>
    </message>
    <message>
        <source>Put in the first articles</source>
        <translation>Legg inn de første varene</translation>
    </message>
    <message>
        <source>Nothing on the shelf is called “{search}”.</source>
        <translation>Ingenting i hyllen heter «{search}».</translation>
    </message>
    <message>
        <source>The first {count} are shown. Type a name to find the others.</source>
        <translation>De første {count} vises. Skriv et navn for å finne de andre.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>PIN til kortet</translation>
    </message>
    <message>
        <source>Asking about the PIN…</source>
        <translation>Spør om PIN-koden…</translation>
    </message>
    <message>
        <source>Pay with the card</source>
        <translation>Betal med kortet</translation>
    </message>
    <message>
        <source>Let the customer enter it. Esc leads back to other ways to pay.</source>
        <translation>La kunden taste den. Esc fører tilbake til andre måter å betale på.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The card can be tried again in {time}; nothing was taken.</source>
        <translation>For mange gale PIN-koder. Kortet kan prøves igjen om {time}; ingenting ble tatt.</translation>
    </message>
    <message>
        <source>The PIN can be tried again now.</source>
        <translation>PIN-koden kan prøves igjen nå.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Tries left before the card locks: {count}.</source>
        <translation>PIN-koden er gal. Forsøk igjen før kortet sperres: {count}.</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Welcome</source>
        <translation>Velkommen</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Å betale</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Påfyll</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nytt kort</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatter</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Betalt så langt</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} igjen å betale</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortet er godkjent</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Kortet ble ikke godkjent</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Ingenting ble tatt fra det.</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Igjen på kortet</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Takk</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kvittering {number}</translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>Pay</source>
        <translation>Betal</translation>
    </message>
    <message>
        <source>What is on my card?</source>
        <translation>Hva er på kortet?</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Fyll på</translation>
    </message>
    <message>
        <source>Welcome to {shop}</source>
        <translation>Velkommen til {shop}</translation>
    </message>
    <message>
        <source>Scan an article to begin.</source>
        <translation>Skann en vare for å begynne.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Scan your articles</source>
        <translation>Skann varene</translation>
    </message>
    <message>
        <source>Hold the barcode in front of the scanner.</source>
        <translation>Hold strekkoden foran skanneren.</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Skann kortet</translation>
    </message>
    <message>
        <source>Hold the code of the card in front of the scanner.</source>
        <translation>Hold koden på kortet foran skanneren.</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Betalt så langt</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fullfør</translation>
    </message>
    <message>
        <source>Pay by bank card</source>
        <translation>Betal med bankkort</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Å betale</translation>
    </message>
    <message>
        <source>Scan your card to pay. Or scan more articles.</source>
        <translation>Skann kortet for å betale. Eller skann flere varer.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation>Vis saldo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Card {code}</source>
        <translation>Kort {code}</translation>
    </message>
    <message>
        <source>How much for card {code}?</source>
        <translation>Hvor mye på kort {code}?</translation>
    </message>
    <message>
        <source>You pay on the bank terminal.</source>
        <translation>Du betaler på bankterminalen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>{amount} still to pay. Scan another card.</source>
        <translation>{amount} gjenstår. Skann et kort til.</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortet er godkjent</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Ingenting ble tatt fra det.</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Kortet ble ikke godkjent</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kvittering {number}</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>Kvitteringen skrives ut.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Skriv ut kvittering</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Takk</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Spør de ansatte</translation>
    </message>
    <message>
        <source>The bank terminal gave no answer. Do not pay again.</source>
        <translation>Bankterminalen svarte ikke. Ikke betal en gang til.</translation>
    </message>
    <message>
        <source>Staff: it was approved</source>
        <translation>Ansatte: den ble godkjent</translation>
    </message>
    <message>
        <source>Staff: it was not</source>
        <translation>Ansatte: den ble ikke det</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Igjen på kortet</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Dette kortet er ikke solgt ennå.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Dette kortet er utløpt.</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Skann varer først og så kortet, for å betale med det.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Påfyll</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>Én til: {name}</translation>
    </message>
    <message>
        <source>One fewer: {name}</source>
        <translation>Én mindre: {name}</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Forlat kiosken</translation>
    </message>
    <message>
        <source>The bank terminal approved</source>
        <translation>Bankterminalen godkjente</translation>
    </message>
    <message>
        <source>The bank terminal did not approve</source>
        <translation>Bankterminalen godkjente ikke</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Kvitteringen er skrevet ut.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Et øyeblikk</translation>
    </message>
    <message>
        <source>Follow the bank terminal</source>
        <translation>Følg bankterminalen</translation>
    </message>
    <message>
        <source>Asking about the card</source>
        <translation>Spør om kortet</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Begynn på nytt</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Større bokstaver</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Les høyt</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Få hjelp</translation>
    </message>
    <message>
        <source>Help is on its way</source>
        <translation>Hjelp er på vei</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>For ansatte</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Velg navnet ditt og tast PIN.</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add staff at the till.</source>
        <translation>Ingen arbeider her ennå. Legg til ansatte på kassen.</translation>
    </message>
    <message>
        <source>The bank terminal did not approve.</source>
        <translation>Bankterminalen godkjente ikke.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Ingenting ble tatt.</translation>
    </message>
    <message>
        <source>This article is not known here.</source>
        <translation>Denne varen er ukjent her.</translation>
    </message>
    <message>
        <source>The kiosk had stopped. Your articles are still here.</source>
        <translation>Kiosken hadde stoppet. Varene dine er her fortsatt.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Er du der fortsatt?</translation>
    </message>
    <message>
        <source>The kiosk starts over in {seconds} seconds.</source>
        <translation>Kiosken begynner på nytt om {seconds} sekunder.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Jeg er her fortsatt</translation>
    </message>
    <message>
        <source>No cards can be taken now</source>
        <translation>Kort kan ikke brukes nå</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Uten nett</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Ingen med det navnet jobber her.</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Velg noen fra listen.</translation>
    </message>
    <message>
        <source>Somebody here has that name already.</source>
        <translation>Noen her har det navnet alt.</translation>
    </message>
    <message>
        <source>Add a letter, so that receipts tell the two apart.</source>
        <translation>Legg til en bokstav, så kvitteringene skiller de to.</translation>
    </message>
    <message>
        <source>A shop needs an owner.</source>
        <translation>En butikk trenger en eier.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Gjør en annen til eier først.</translation>
    </message>
    <message>
        <source>This needs the approval of somebody else.</source>
        <translation>Dette må godkjennes av en annen.</translation>
    </message>
    <message>
        <source>Ask a manager to enter a PIN.</source>
        <translation>Be en leder om å taste PIN.</translation>
    </message>
    <message>
        <source>The day is open already.</source>
        <translation>Dagen er åpen alt.</translation>
    </message>
    <message>
        <source>Sell on, or close it first.</source>
        <translation>Selg videre, eller avslutt den først.</translation>
    </message>
    <message>
        <source>There is nothing to close.</source>
        <translation>Det er ingenting å avslutte.</translation>
    </message>
    <message>
        <source>Open the day, or sell something first.</source>
        <translation>Åpne dagen, eller selg noe først.</translation>
    </message>
    <message>
        <source>This till has no such receipt.</source>
        <translation>Denne kassen har ingen slik kvittering.</translation>
    </message>
    <message>
        <source>Scan the receipt, or look for its number in the list.</source>
        <translation>Skann kvitteringen, eller finn nummeret i listen.</translation>
    </message>
    <message>
        <source>The day of this receipt is closed.</source>
        <translation>Dagen til denne kvitteringen er avsluttet.</translation>
    </message>
    <message>
        <source>Take the goods back as a return instead.</source>
        <translation>Ta varene tilbake som en retur i stedet.</translation>
    </message>
    <message>
        <source>There is nothing of it left to give back.</source>
        <translation>Det er ingenting igjen av det å gi tilbake.</translation>
    </message>
    <message>
        <source>Look at what was returned before.</source>
        <translation>Se på hva som er returnert før.</translation>
    </message>
    <message>
        <source>That cannot be given back in this way.</source>
        <translation>Det kan ikke gis tilbake på denne måten.</translation>
    </message>
    <message>
        <source>Choose another way to give it back.</source>
        <translation>Velg en annen måte å gi det tilbake på.</translation>
    </message>
    <message>
        <source>This shop wants to know why goods come back.</source>
        <translation>Denne butikken vil vite hvorfor varer kommer tilbake.</translation>
    </message>
    <message>
        <source>Choose a reason, or type one.</source>
        <translation>Velg en årsak, eller skriv en.</translation>
    </message>
    <message>
        <source>A copy of this receipt was printed before.</source>
        <translation>En kopi av denne kvitteringen er skrevet ut før.</translation>
    </message>
    <message>
        <source>The law allows one copy of a receipt.</source>
        <translation>Loven tillater én kopi av en kvittering.</translation>
    </message>
    <message>
        <source>Central does not know who is asking.</source>
        <translation>Sentralen vet ikke hvem som spør.</translation>
    </message>
    <message>
        <source>Check the client id and its secret, then try again.</source>
        <translation>Sjekk klient-id og hemmelighet, og prøv igjen.</translation>
    </message>
    <message>
        <source>Central does not allow this here.</source>
        <translation>Sentralen tillater ikke dette her.</translation>
    </message>
    <message>
        <source>Ask for the right in the back office.</source>
        <translation>Be om rettigheten på kontoret.</translation>
    </message>
    <message>
        <source>Central keeps this for another shop.</source>
        <translation>Sentralen har dette for en annen butikk.</translation>
    </message>
    <message>
        <source>Check the account in the settings.</source>
        <translation>Sjekk kontoen i innstillingene.</translation>
    </message>
    <message>
        <source>Central knows no such account.</source>
        <translation>Sentralen kjenner ingen slik konto.</translation>
    </message>
    <message>
        <source>This code lets no till join.</source>
        <translation>Denne koden slipper ingen kasse inn.</translation>
    </message>
    <message>
        <source>Ask the office for a new code. Each works once, for a day.</source>
        <translation>Be kontoret om en ny kode. Hver virker én gang, i ett døgn.</translation>
    </message>
    <message>
        <source>Central does not know this till.</source>
        <translation>Sentralen kjenner ikke denne kassen.</translation>
    </message>
    <message>
        <source>Let the till join again with a code of the office.</source>
        <translation>La kassen koble til igjen med en kode fra kontoret.</translation>
    </message>
    <message>
        <source>Another till has taken this one&apos;s place.</source>
        <translation>En annen kasse har overtatt plassen til denne.</translation>
    </message>
    <message>
        <source>The till holds no such allowance.</source>
        <translation>Kassen holder ingen slik rettighet.</translation>
    </message>
    <message>
        <source>Look at the till&apos;s list and try again.</source>
        <translation>Se på listen til kassen og prøv igjen.</translation>
    </message>
    <message>
        <source>What this till knows of the cards is too old.</source>
        <translation>Det kassen vet om kortene, er for gammelt.</translation>
    </message>
    <message>
        <source>Wait while it hears of every card again.</source>
        <translation>Vent mens den hører om alle kort på nytt.</translation>
    </message>
    <message>
        <source>There were too many failed tries.</source>
        <translation>Det var for mange mislykkede forsøk.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Vent litt, og prøv igjen.</translation>
    </message>
    <message>
        <source>Central refused this for a reason of its own.</source>
        <translation>Sentralen avviste dette av en egen grunn.</translation>
    </message>
    <message>
        <source>Compare the card there with the receipt, then try again.</source>
        <translation>Sammenlign kortet der med kvitteringen, og prøv igjen.</translation>
    </message>
    <message>
        <source>There is no such API client.</source>
        <translation>Det finnes ingen slik API-klient.</translation>
    </message>
    <message>
        <source>Check its id, or make a new one.</source>
        <translation>Sjekk id-en, eller lag en ny.</translation>
    </message>
    <message>
        <source>There is no such subscription.</source>
        <translation>Det finnes ikke noe slikt abonnement.</translation>
    </message>
    <message>
        <source>Check its id, or subscribe again.</source>
        <translation>Sjekk id-en, eller abonner på nytt.</translation>
    </message>
    <message>
        <source>There is no such delivery.</source>
        <translation>Det finnes ingen slik leveranse.</translation>
    </message>
    <message>
        <source>Check its id in the list of deliveries.</source>
        <translation>Sjekk id-en i listen over leveranser.</translation>
    </message>
    <message>
        <source>Nothing was taken. Take another card, cash or the terminal.</source>
        <translation>Ingenting ble tatt. Ta et annet kort, kontanter eller terminalen.</translation>
    </message>
    <message>
        <source>This card is blocked.</source>
        <translation>Dette kortet er sperret.</translation>
    </message>
    <message>
        <source>Central looks after the cards of this till.</source>
        <translation>Sentralen tar seg av kortene til denne kassen.</translation>
    </message>
    <message>
        <source>Have it done there; this till hears of it by the line.</source>
        <translation>Få det gjort der; kassen hører om det over linjen.</translation>
    </message>
    <message>
        <source>This is done at central, and the line is down.</source>
        <translation>Dette gjøres på sentralen, og linjen er nede.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again when the till is online.</source>
        <translation>Ingenting er gjort. Prøv igjen når kassen er på nett.</translation>
    </message>
    <message>
        <source>Central has not answered yet. Do not do it again.</source>
        <translation>Sentralen har ikke svart ennå. Ikke gjør det en gang til.</translation>
    </message>
    <message>
        <source>It is kept and asked again by itself; look under Cards, At central.</source>
        <translation>Det er tatt vare på og spørres om av seg selv; se under Kort, Hos sentralen.</translation>
    </message>
    <message>
        <source>Tills hold a part of this card; it is being asked back.</source>
        <translation>Kasser holder en del av dette kortet; den kreves tilbake.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again in a moment.</source>
        <translation>Ingenting er gjort. Prøv igjen om litt.</translation>
    </message>
    <message>
        <source>That is more than anybody may allow at this till now.</source>
        <translation>Det er mer enn noen kan tillate ved denne kassen nå.</translation>
    </message>
    <message>
        <source>Nobody here has a PIN to allow it with.</source>
        <translation>Ingen her har en PIN til å tillate det med.</translation>
    </message>
    <message>
        <source>Let the owner add a manager among the staff.</source>
        <translation>La eieren legge til en leder blant de ansatte.</translation>
    </message>
    <message>
        <source>This card is not known here; asking needs the line.</source>
        <translation>Dette kortet er ikke kjent her; å spørre krever linjen.</translation>
    </message>
    <message>
        <source>Try again when the till is online, or take another payment.</source>
        <translation>Prøv igjen når kassen er på nett, eller ta en annen betaling.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Denne kassen har egne kort.</translation>
    </message>
    <message>
        <source>Join with an empty data folder, or keep selling as you are.</source>
        <translation>Koble til med en tom mappe, eller selg videre som nå.</translation>
    </message>
    <message>
        <source>This till has receipts under another name.</source>
        <translation>Denne kassen har kvitteringer under et annet navn.</translation>
    </message>
    <message>
        <source>Make the code for the name that the till has.</source>
        <translation>Lag koden for navnet som kassen har.</translation>
    </message>
    <message>
        <source>This till may not take cards until it has joined again.</source>
        <translation>Denne kassen kan ikke ta kort før den har koblet til igjen.</translation>
    </message>
    <message>
        <source>Take cash or the terminal, and join with a new code.</source>
        <translation>Ta kontanter eller terminalen, og koble til med en ny kode.</translation>
    </message>
    <message>
        <source>This till has not joined a central.</source>
        <translation>Denne kassen er ikke koblet til noen sentral.</translation>
    </message>
    <message>
        <source>Join with a code first.</source>
        <translation>Koble til med en kode først.</translation>
    </message>
    <message>
        <source>That right was given to this till before it joined again.</source>
        <translation>Den rettigheten ble gitt før kassen koblet til på nytt.</translation>
    </message>
    <message>
        <source>Scan the card again.</source>
        <translation>Skann kortet på nytt.</translation>
    </message>
    <message>
        <source>What came over the line is not from our central.</source>
        <translation>Det som kom over linjen, er ikke fra vår sentral.</translation>
    </message>
    <message>
        <source>Nothing was taken. Tell whoever looks after the network.</source>
        <translation>Ingenting ble tatt. Si fra til den som passer nettverket.</translation>
    </message>
    <message>
        <source>Central does not answer.</source>
        <translation>Sentralen svarer ikke.</translation>
    </message>
    <message>
        <source>Sell on; what is waiting is sent when the line is back.</source>
        <translation>Selg videre; det som venter, sendes når linjen er tilbake.</translation>
    </message>
    <message>
        <source>Stop selling and call support.</source>
        <translation>Slutt å selge og ring brukerstøtte.</translation>
    </message>
    <message>
        <source>That cannot be entered here.</source>
        <translation>Det kan ikke tastes her.</translation>
    </message>
    <message>
        <source>Check what was typed and try again.</source>
        <translation>Sjekk det som ble tastet, og prøv igjen.</translation>
    </message>
    <message>
        <source>That scan could not be read.</source>
        <translation>Skanningen kunne ikke leses.</translation>
    </message>
    <message>
        <source>Scan it again, or type the number below the bars.</source>
        <translation>Skann på nytt, eller tast nummeret under strekene.</translation>
    </message>
    <message>
        <source>That file could not be read.</source>
        <translation>Filen kunne ikke leses.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Velg en annen fil.</translation>
    </message>
    <message>
        <source>We do not know this card.</source>
        <translation>Vi kjenner ikke dette kortet.</translation>
    </message>
    <message>
        <source>There is a card with this name already.</source>
        <translation>Det finnes et kort med dette navnet alt.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Velg et annet navn.</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Dette kortet er ikke solgt ennå.</translation>
    </message>
    <message>
        <source>Nothing was taken. To sell it, scan it when no sale is open.</source>
        <translation>Ingenting ble tatt. For å selge det, skann det uten åpent salg.</translation>
    </message>
    <message>
        <source>This card is in use already.</source>
        <translation>Dette kortet er i bruk alt.</translation>
    </message>
    <message>
        <source>Top it up instead.</source>
        <translation>Fyll det på i stedet.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Dette kortet er utløpt.</translation>
    </message>
    <message>
        <source>This card is not valid yet.</source>
        <translation>Dette kortet er ikke gyldig ennå.</translation>
    </message>
    <message>
        <source>Money is being held on this card.</source>
        <translation>Det holdes penger på dette kortet.</translation>
    </message>
    <message>
        <source>Finish or cancel the sale that holds it first.</source>
        <translation>Fullfør eller avbryt først salget som holder det.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Denne koden er utløpt.</translation>
    </message>
    <message>
        <source>Nothing was taken. Ask the customer for a fresh code.</source>
        <translation>Ingenting ble tatt. Be kunden om en ny kode.</translation>
    </message>
    <message>
        <source>This code has been used already.</source>
        <translation>Denne koden er brukt alt.</translation>
    </message>
    <message>
        <source>This code leads to another card already.</source>
        <translation>Denne koden fører allerede til et annet kort.</translation>
    </message>
    <message>
        <source>Look that card up, or use another code.</source>
        <translation>Finn det kortet, eller bruk en annen kode.</translation>
    </message>
    <message>
        <source>There are no codes of this kind left.</source>
        <translation>Det er ingen koder igjen av dette slaget.</translation>
    </message>
    <message>
        <source>Choose a longer code.</source>
        <translation>Velg en lengre kode.</translation>
    </message>
    <message>
        <source>This card needs its PIN.</source>
        <translation>Dette kortet trenger sin PIN.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it.</source>
        <translation>Be kunden taste den.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>PIN-koden er feil.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it again.</source>
        <translation>Be kunden taste den på nytt.</translation>
    </message>
    <message>
        <source>The PIN was wrong too many times.</source>
        <translation>PIN-koden var feil for mange ganger.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card can be tried again later.</source>
        <translation>Ingenting ble tatt. Kortet kan prøves igjen senere.</translation>
    </message>
    <message>
        <source>We do not know this customer.</source>
        <translation>Vi kjenner ikke denne kunden.</translation>
    </message>
    <message>
        <source>Sell without it.</source>
        <translation>Selg uten den.</translation>
    </message>
    <message>
        <source>This code belongs to a customer already.</source>
        <translation>Denne koden tilhører en kunde alt.</translation>
    </message>
    <message>
        <source>Use another code.</source>
        <translation>Bruk en annen kode.</translation>
    </message>
    <message>
        <source>There is not enough on the card.</source>
        <translation>Det er ikke nok på kortet.</translation>
    </message>
    <message>
        <source>That amount is too large.</source>
        <translation>Det beløpet er for stort.</translation>
    </message>
    <message>
        <source>Enter a smaller amount.</source>
        <translation>Tast et mindre beløp.</translation>
    </message>
    <message>
        <source>This card is in another currency.</source>
        <translation>Dette kortet er i en annen valuta.</translation>
    </message>
    <message>
        <source>The same request came twice with different contents.</source>
        <translation>Den samme forespørselen kom to ganger med ulikt innhold.</translation>
    </message>
    <message>
        <source>That payment is not in the books.</source>
        <translation>Den betalingen er ikke i bøkene.</translation>
    </message>
    <message>
        <source>That payment has been settled already.</source>
        <translation>Den betalingen er gjort opp alt.</translation>
    </message>
    <message>
        <source>That is more than is held on the card.</source>
        <translation>Det er mer enn det som holdes på kortet.</translation>
    </message>
    <message>
        <source>No article has this code.</source>
        <translation>Ingen vare har denne koden.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Søk etter den på navn.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>En annen vare har denne koden.</translation>
    </message>
    <message>
        <source>It may be one that was put away.</source>
        <translation>Det kan være en som er lagt bort.</translation>
    </message>
    <message>
        <source>This card is paying for this sale already.</source>
        <translation>Dette kortet betaler for dette salget alt.</translation>
    </message>
    <message>
        <source>Scan another card, or take the rest another way.</source>
        <translation>Skann et annet kort, eller ta resten på en annen måte.</translation>
    </message>
    <message>
        <source>There is nothing in this sale yet.</source>
        <translation>Det er ingenting i dette salget ennå.</translation>
    </message>
    <message>
        <source>Scan or press an article first.</source>
        <translation>Skann eller trykk på en vare først.</translation>
    </message>
    <message>
        <source>This sale is not paid yet.</source>
        <translation>Dette salget er ikke betalt ennå.</translation>
    </message>
    <message>
        <source>Take the rest of the payment first.</source>
        <translation>Ta resten av betalingen først.</translation>
    </message>
    <message>
        <source>This sale is completed already.</source>
        <translation>Dette salget er fullført alt.</translation>
    </message>
    <message>
        <source>Press Next customer.</source>
        <translation>Trykk Neste kunde.</translation>
    </message>
    <message>
        <source>That sale is not parked here.</source>
        <translation>Det salget er ikke parkert her.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Velg én fra listen.</translation>
    </message>
    <message>
        <source>There is nothing left to pay.</source>
        <translation>Det er ingenting igjen å betale.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Ingenting ble tatt.</translation>
    </message>
    <message>
        <source>There is a sale in hand.</source>
        <translation>Det er et salg i gang.</translation>
    </message>
    <message>
        <source>Finish, park or cancel it first.</source>
        <translation>Fullfør, parker eller avbryt det først.</translation>
    </message>
    <message>
        <source>That line is no longer in the sale.</source>
        <translation>Den linjen er ikke lenger i salget.</translation>
    </message>
    <message>
        <source>Look at the lines and try again.</source>
        <translation>Se på linjene og prøv igjen.</translation>
    </message>
    <message>
        <source>No card has been scanned.</source>
        <translation>Ingen kort er skannet.</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Skann kortet først.</translation>
    </message>
    <message>
        <source>A card cannot pay for value on another card.</source>
        <translation>Et kort kan ikke betale for verdi på et annet kort.</translation>
    </message>
    <message>
        <source>Take cash or the bank terminal for that part.</source>
        <translation>Ta kontanter eller bankterminalen for den delen.</translation>
    </message>
    <message>
        <source>Part of this sale is paid already.</source>
        <translation>En del av salget er betalt alt.</translation>
    </message>
    <message>
        <source>Take back the payment, then change the sale.</source>
        <translation>Ta tilbake betalingen, og endre så salget.</translation>
    </message>
    <message>
        <source>There are no books in that folder.</source>
        <translation>Det er ingen bøker i den mappen.</translation>
    </message>
    <message>
        <source>Name the folder in which the till keeps them.</source>
        <translation>Oppgi mappen der kassen har dem.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s books is missing.</source>
        <translation>Nøkkelen til bøkene til denne kassen mangler.</translation>
    </message>
    <message>
        <source>Put the key back or restore a backup. Nothing has been changed.</source>
        <translation>Legg tilbake nøkkelen eller hent en sikkerhetskopi. Ingenting er endret.</translation>
    </message>
    <message>
        <source>The key does not open this till&apos;s books.</source>
        <translation>Nøkkelen åpner ikke bøkene til denne kassen.</translation>
    </message>
    <message>
        <source>Put the right key back. Nothing has been changed.</source>
        <translation>Legg tilbake den rette nøkkelen. Ingenting er endret.</translation>
    </message>
    <message>
        <source>These books were written by a newer Tillit.</source>
        <translation>Disse bøkene er skrevet av en nyere Tillit.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing has been changed.</source>
        <translation>Installer den nyere versjonen. Ingenting er endret.</translation>
    </message>
    <message>
        <source>These books were written by an older Tillit.</source>
        <translation>Disse bøkene er skrevet av en eldre Tillit.</translation>
    </message>
    <message>
        <source>Open the till once with them, then try again.</source>
        <translation>Åpne kassen én gang med dem, og prøv igjen.</translation>
    </message>
    <message>
        <source>This till is open in another window.</source>
        <translation>Denne kassen er åpen i et annet vindu.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Bruk det vinduet, eller lukk det først.</translation>
    </message>
    <message>
        <source>Tillit may not write in its data folder.</source>
        <translation>Tillit får ikke skrive i datamappen sin.</translation>
    </message>
    <message>
        <source>Give it the right to write there, then start again.</source>
        <translation>Gi den rett til å skrive der, og start igjen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken er full.</translation>
    </message>
    <message>
        <source>Nothing is lost. Make room on the disk, then try again.</source>
        <translation>Ingenting er tapt. Gjør plass på disken og prøv igjen.</translation>
    </message>
    <message>
        <source>The books of this till are damaged.</source>
        <translation>Bøkene til denne kassen er skadet.</translation>
    </message>
    <message>
        <source>Stop selling, keep the folder as it is and call support.</source>
        <translation>Slutt å selge, la mappen være som den er, og ring brukerstøtte.</translation>
    </message>
    <message>
        <source>The books cannot be reached.</source>
        <translation>Bøkene kan ikke nås.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again.</source>
        <translation>Ingenting er tapt. Prøv igjen.</translation>
    </message>
    <message>
        <source>The database on this machine is too old to be safe.</source>
        <translation>Databasen på denne maskinen er for gammel til å være trygg.</translation>
    </message>
    <message>
        <source>Install Tillit again with its own parts.</source>
        <translation>Installer Tillit på nytt med sine egne deler.</translation>
    </message>
    <message>
        <source>This backup cannot be used.</source>
        <translation>Denne sikkerhetskopien kan ikke brukes.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Velg en annen sikkerhetskopi.</translation>
    </message>
    <message>
        <source>There are books in that folder already.</source>
        <translation>Det er bøker i den mappen alt.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Velg en tom mappe.</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Innstillingene kan ikke leses.</translation>
    </message>
    <message>
        <source>Correct the file or remove it.</source>
        <translation>Rett filen eller fjern den.</translation>
    </message>
    <message>
        <source>The till is busy.</source>
        <translation>Kassen er opptatt.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again in a moment.</source>
        <translation>Ingenting er tapt. Prøv igjen om et øyeblikk.</translation>
    </message>
    <message>
        <source>The till is closing.</source>
        <translation>Kassen lukker.</translation>
    </message>
    <message>
        <source>Start it again to go on.</source>
        <translation>Start den på nytt for å fortsette.</translation>
    </message>
    <message>
        <source>A device is not answering.</source>
        <translation>En enhet svarer ikke.</translation>
    </message>
    <message>
        <source>Check its cable. Go on without it meanwhile.</source>
        <translation>Sjekk kabelen. Fortsett uten den så lenge.</translation>
    </message>
    <message>
        <source>There is no screen to open the till on.</source>
        <translation>Det er ingen skjerm å åpne kassen på.</translation>
    </message>
    <message>
        <source>Start it where there is one, or see it sell: tillit demo --headless.</source>
        <translation>Start den der det er en, eller se den selge: tillit demo --headless.</translation>
    </message>
    <message>
        <source>The answer did not come back.</source>
        <translation>Svaret kom ikke tilbake.</translation>
    </message>
    <message>
        <source>Wait: the till is looking it up. Do not take the payment again.</source>
        <translation>Vent: kassen slår det opp. Ikke ta betalingen igjen.</translation>
    </message>
    <message>
        <source>The books do not add up.</source>
        <translation>Bøkene går ikke opp.</translation>
    </message>
    <message>
        <source>Something went wrong inside Tillit.</source>
        <translation>Noe gikk galt inne i Tillit.</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>Net sales</source>
        <translation>Netto salg</translation>
    </message>
    <message>
        <source>Put on cards</source>
        <translation>Satt på kort</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Talt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differanse</translation>
    </message>
    <message>
        <source>The drawer is right to the last coin.</source>
        <translation>Skuffen stemmer på kronen.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lagre PDF</translation>
    </message>
    <message>
        <source>Credit note: {amount}</source>
        <translation>Tilgodelapp: {amount}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Z-rapporter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>No day has been closed yet.</source>
        <translation>Ingen dag er avsluttet ennå.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasserer</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leder</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eier</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>Hvem selger?</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Velg navnet ditt og tast PIN.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg inn</translation>
    </message>
    <message>
        <source>Approve for {name}</source>
        <translation>Godkjenn for {name}</translation>
    </message>
    <message>
        <source>Approve this once</source>
        <translation>Godkjenn denne gangen</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Bak disken</translation>
    </message>
    <message>
        <source>Nothing has happened since the last Z.</source>
        <translation>Ingenting har skjedd siden forrige Z.</translation>
    </message>
    <message>
        <source>The day began {since}.</source>
        <translation>Dagen begynte {since}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>Åpne dagen</translation>
    </message>
    <message>
        <source>Count the float into the drawer.</source>
        <translation>Tell vekselen opp i skuffen.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Avslutt dagen</translation>
    </message>
    <message>
        <source>Close {day}, which was forgotten</source>
        <translation>Avslutt {day}, som ble glemt</translation>
    </message>
    <message>
        <source>Count the drawer, then the Z is printed.</source>
        <translation>Tell skuffen, så skrives Z ut.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-rapport</translation>
    </message>
    <message>
        <source>How the day stands; closes nothing.</source>
        <translation>Hvordan dagen står; avslutter ingenting.</translation>
    </message>
    <message>
        <source>Receipts and returns</source>
        <translation>Kvitteringer og returer</translation>
    </message>
    <message>
        <source>Or scan a receipt here.</source>
        <translation>Eller skann en kvittering her.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Find one, top it up, issue, block, move.</source>
        <translation>Finn et, fyll på, utsted, sperr, flytt.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Varer</translation>
    </message>
    <message>
        <source>Take cash to the bank</source>
        <translation>Ta kontanter til banken</translation>
    </message>
    <message>
        <source>Pay something out</source>
        <translation>Betal ut noe</translation>
    </message>
    <message>
        <source>Put cash in</source>
        <translation>Legg inn kontanter</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Åpne skuffen</translation>
    </message>
    <message>
        <source>Sales by day and article</source>
        <translation>Salg etter dag og vare</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Ansatte</translation>
    </message>
    <message>
        <source>Stop practising</source>
        <translation>Slutt å øve</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Øv</translation>
    </message>
    <message>
        <source>In a book of its own; nothing there is real.</source>
        <translation>I en egen bok; ingenting der er ekte.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Åpne skuffen uten salg</translation>
    </message>
    <message>
        <source>Look at the sales</source>
        <translation>Se på salgene</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Endre hvem som jobber her</translation>
    </message>
    <message>
        <source>Start or stop practising</source>
        <translation>Start eller slutt å øve</translation>
    </message>
    <message>
        <source>How much lies in the drawer?</source>
        <translation>Hvor mye ligger det i skuffen?</translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation>Åpne med {amount}</translation>
    </message>
    <message>
        <source>Count all cash in the drawer, the float too.</source>
        <translation>Tell alle kontanter i skuffen, vekselen også.</translation>
    </message>
    <message>
        <source>Close with {amount} counted</source>
        <translation>Avslutt med {amount} talt</translation>
    </message>
    <message>
        <source>The drawer opens, and the journal tells who moved how much.</source>
        <translation>Skuffen åpnes, og journalen sier hvem som flyttet hvor mye.</translation>
    </message>
    <message>
        <source>Move {amount}</source>
        <translation>Flytt {amount}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Training: nothing here is real</source>
        <translation>Øvelse: ingenting her er ekte</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Ferdig: {where}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Velg en fil</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabeller</translation>
    </message>
    <message>
        <source>Give a discount</source>
        <translation>Gi rabatt</translation>
    </message>
    <message>
        <source>Scan a receipt, or type its number</source>
        <translation>Skann en kvittering, eller tast nummeret</translation>
    </message>
    <message>
        <source>No receipts yet.</source>
        <translation>Ingen kvitteringer ennå.</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Retur {number}</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>Annullering {number}</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kvittering {number}</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Skriv ut en kopi</translation>
    </message>
    <message>
        <source>Printed before: there is one copy at most.</source>
        <translation>Skrevet ut før: det finnes høyst én kopi.</translation>
    </message>
    <message>
        <source>Marked as a copy, once.</source>
        <translation>Merket som kopi, én gang.</translation>
    </message>
    <message>
        <source>Send a copy by e-mail</source>
        <translation>Send en kopi på e-post</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Ta varer tilbake</translation>
    </message>
    <message>
        <source>All of it was given back before.</source>
        <translation>Alt er gitt tilbake før.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Void the receipt</source>
        <translation>Annuller kvitteringen</translation>
    </message>
    <message>
        <source>Whole, as it was paid, before the day is closed.</source>
        <translation>Hele, slik den ble betalt, før dagen avsluttes.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Print a gift receipt</source>
        <translation>Skriv ut byttelapp</translation>
    </message>
    <message>
        <source>Without prices.</source>
        <translation>Uten priser.</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Sett på kortet</translation>
    </message>
    <message>
        <source>To hand over in cash</source>
        <translation>Å levere i kontanter</translation>
    </message>
    <message>
        <source>To give back on the terminal</source>
        <translation>Å gi tilbake på terminalen</translation>
    </message>
    <message>
        <source>Void receipt {number}: {amount}</source>
        <translation>Annuller kvittering {number}: {amount}</translation>
    </message>
    <message>
        <source>Pieces: {count}</source>
        <translation>Antall: {count}</translation>
    </message>
    <message>
        <source>Receipts: {count}</source>
        <translation>Kvitteringer: {count}</translation>
    </message>
    <message>
        <source>Sales by article</source>
        <translation>Salg etter vare</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Salg etter dag</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; the last {days} days.</source>
        <translation>Netto for returer, mva. inkludert; siste {days} dager.</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Ingenting ble solgt disse dagene.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; {weeks} weeks, each from its Monday on.</source>
        <translation>Netto for returer, mva. inkludert; {weeks} uker, hver fra mandag.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; today.</source>
        <translation>Netto for returer, mva. inkludert; i dag.</translation>
    </message>
    <message>
        <source>Sales by week</source>
        <translation>Salg etter uke</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Etter dag</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Etter uke</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Etter vare</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>{weeks} weeks</source>
        <translation>{weeks} uker</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dager</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Uke {number}</translation>
    </message>
    <message>
        <source>Return of receipt {number}</source>
        <translation>Retur av kvittering {number}</translation>
    </message>
    <message>
        <source>To give back: {total}. Scan a card to put it there.</source>
        <translation>Å gi tilbake: {total}. Skann et kort for å sette det der.</translation>
    </message>
    <message>
        <source>{chosen} of {quantity}</source>
        <translation>{chosen} av {quantity}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>I kontanter</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Slik det ble betalt</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Årsak: {reason}.</translation>
    </message>
    <message>
        <source>Return of receipt {number}: {total}</source>
        <translation>Retur av kvittering {number}: {total}</translation>
    </message>
    <message>
        <source>Why? It stands on the receipt and in the reports.</source>
        <translation>Hvorfor? Det står på kvitteringen og i rapportene.</translation>
    </message>
    <message>
        <source>The first is an owner, who lets others in.</source>
        <translation>Den første er en eier, som slipper inn andre.</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>Navnet på en ny</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny PIN</translation>
    </message>
    <message>
        <source>Nobody signs in here: whoever stands at the till sells.</source>
        <translation>Ingen logger inn her: den som står i kassen, selger.</translation>
    </message>
    <message>
        <source>Add and give a PIN</source>
        <translation>Legg til og gi en PIN</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Fire til åtte sifre.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Den samme én gang til.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN for {name}</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Behold denne PIN-en</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>All of this is done at central; this till hears of it by the line.</source>
        <translation>Alt dette gjøres på sentralen; kassen hører om det over linjen.</translation>
    </message>
    <message>
        <source>This card is blocked for ever.</source>
        <translation>Dette kortet er sperret for alltid.</translation>
    </message>
    <message>
        <source>Put value on by hand</source>
        <translation>Legg på verdi for hånd</translation>
    </message>
    <message>
        <source>A correction: no payment, but a reason.</source>
        <translation>En korreksjon: ingen betaling, men en grunn.</translation>
    </message>
    <message>
        <source>Take value off by hand</source>
        <translation>Ta av verdi for hånd</translation>
    </message>
    <message>
        <source>A correction, with a reason.</source>
        <translation>En korreksjon, med en grunn.</translation>
    </message>
    <message>
        <source>Move to another card</source>
        <translation>Flytt til et annet kort</translation>
    </message>
    <message>
        <source>For a lost card: all of it moves, the card is blocked.</source>
        <translation>For et mistet kort: alt flyttes, kortet sperres.</translation>
    </message>
    <message>
        <source>Shown once; the old one is void.</source>
        <translation>Vises én gang; den gamle blir ugyldig.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Ny kode</translation>
    </message>
    <message>
        <source>To be printed; the old ones stay good.</source>
        <translation>Til utskrift; de gamle gjelder fortsatt.</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Sperr kortet</translation>
    </message>
    <message>
        <source>At once, at every till; central can let it go again.</source>
        <translation>Straks, ved hver kasse; sentralen kan åpne det igjen.</translation>
    </message>
    <message>
        <source>For ever, with whatever is on it.</source>
        <translation>For alltid, med det som står på det.</translation>
    </message>
    <message>
        <source>This card is blocked: {why}. Central can let it go again.</source>
        <translation>Dette kortet er sperret: {why}. Sentralen kan åpne det igjen.</translation>
    </message>
    <message>
        <source>All of this is done at central, and the line is down. It has to wait.</source>
        <translation>Alt dette gjøres på sentralen, og linjen er nede. Det må vente.</translation>
    </message>
    <message>
        <source>Central has not answered yet to what was asked; see Cards, At central.</source>
        <translation>Sentralen har ikke svart ennå på det som ble spurt; se Kort, Hos sentralen.</translation>
    </message>
    <message>
        <source>Done at central, over the line.</source>
        <translation>Gjøres på sentralen, over linjen.</translation>
    </message>
    <message>
        <source>{amount}: why?</source>
        <translation>{amount}: hvorfor?</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it cannot be used from now on.</source>
        <translation>{card} og {amount} på det kan ikke brukes fra nå av.</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it are of no use any more.</source>
        <translation>{card} og {amount} på det kan ikke brukes mer.</translation>
    </message>
    <message>
        <source>It is done and in the books.</source>
        <translation>Det er gjort og bokført.</translation>
    </message>
    <message>
        <source>This is shown once. Print it, or write it down.</source>
        <translation>Dette vises én gang. Skriv det ut, eller noter det.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Velg</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} kort</translation>
    </message>
    <message>
        <source>With PINs</source>
        <translation>Med PIN-koder</translation>
    </message>
    <message>
        <source>Without PINs</source>
        <translation>Uten PIN-koder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Et annet antall</translation>
    </message>
    <message>
        <source>Many cards</source>
        <translation>Mange kort</translation>
    </message>
    <message>
        <source>They have no value before they are sold, one by one.</source>
        <translation>De har ingen verdi før de selges, ett for ett.</translation>
    </message>
    <message>
        <source>What their numbers begin with, as spring-27</source>
        <translation>Det numrene begynner med, som vaar-27</translation>
    </message>
    <message>
        <source>Make {count} cards</source>
        <translation>Lag {count} kort</translation>
    </message>
    <message>
        <source>{done} of {count} are made.</source>
        <translation>{done} av {count} er laget.</translation>
    </message>
    <message>
        <source>What is made stays, also when you stop.</source>
        <translation>Det som er laget, blir, også om du stopper.</translation>
    </message>
    <message>
        <source>A table of all codes, and sheets to print and cut.</source>
        <translation>En tabell over alle koder, og ark til å skrive ut og klippe.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Balance after each movement</source>
        <translation>Saldo etter hver bevegelse</translation>
    </message>
    <message>
        <source>Nothing has moved on this card yet.</source>
        <translation>Ingenting har skjedd på dette kortet ennå.</translation>
    </message>
    <message>
        <source>As central told it {moment}. Movements are those of this till.</source>
        <translation>Slik sentralen sa det {moment}. Bevegelsene er denne kassens.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reservert</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Solgt</translation>
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
        <translation>Koder</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Eldre</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Kontoutskrift</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Sperret</translation>
    </message>
    <message>
        <source>Taken off the card</source>
        <translation>Tatt av kortet</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Frigitt</translation>
    </message>
    <message>
        <source>Central issues the cards. Selling them and topping them up works here, without the line too.</source>
        <translation>Sentralen utsteder kortene. Salg og påfylling virker her, også uten linje.</translation>
    </message>
    <message>
        <source>Scan a card, or type number, customer, name or amount</source>
        <translation>Skann et kort, eller skriv nummer, kunde, navn eller beløp</translation>
    </message>
    <message>
        <source>No card is like that.</source>
        <translation>Ingen kort er slik.</translation>
    </message>
    <message>
        <source>No answer yet; it is asked again by itself.</source>
        <translation>Ikke noe svar ennå; det spørres igjen av seg selv.</translation>
    </message>
    <message>
        <source>It is done. What was made waits to be put on paper.</source>
        <translation>Det er gjort. Det som ble laget, venter på å bli skrevet ut.</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nytt kort</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overta</translation>
    </message>
    <message>
        <source>There are no cards yet.</source>
        <translation>Det finnes ingen kort ennå.</translation>
    </message>
    <message>
        <source>Central issues the cards, and the line is down: new ones have to wait. Selling and topping up go on.</source>
        <translation>Sentralen utsteder kortene, og linjen er nede: nye må vente. Salg og påfylling går som før.</translation>
    </message>
    <message>
        <source>At central: {count}</source>
        <translation>Hos sentralen: {count}</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyeste</translation>
    </message>
    <message>
        <source>Take cards over</source>
        <translation>Overta kort</translation>
    </message>
    <message>
        <source>What is taken over stays, also when you stop.</source>
        <translation>Det som er overtatt, blir, også om du stopper.</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Stien til filen</translation>
    </message>
    <message>
        <source>A table with the columns token and amount, and if there are such: card_id, name, customer_id, expires.</source>
        <translation>En tabell med kolonnene token og amount, og hvis de finnes: card_id, name, customer_id, expires.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken over before they are right.</source>
        <translation>Rader med feil: {count}. Ingenting overtas før de er rettet.</translation>
    </message>
    <message>
        <source>New cards: {new}, worth {amount}. Here already: {here}.</source>
        <translation>Nye kort: {new}, verd {amount}. Her allerede: {here}.</translation>
    </message>
    <message>
        <source>{done} of {count} are taken over.</source>
        <translation>{done} av {count} er overtatt.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Linje {line}</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Se i den</translation>
    </message>
    <message>
        <source>Take {count} cards over</source>
        <translation>Overta {count} kort</translation>
    </message>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Den har flere kolonner enn overskriften.</translation>
    </message>
    <message>
        <source>The code is missing, or no scanner takes it for a card&apos;s.</source>
        <translation>Koden mangler, eller ingen skanner tar den for et korts.</translation>
    </message>
    <message>
        <source>The amount cannot be read for certain.</source>
        <translation>Beløpet kan ikke leses sikkert.</translation>
    </message>
    <message>
        <source>The day cannot be read. Write it as 2027-12-31.</source>
        <translation>Dagen kan ikke leses. Skriv den som 2027-12-31.</translation>
    </message>
    <message>
        <source>A text in it is too long or not readable.</source>
        <translation>En tekst i den er for lang eller ikke lesbar.</translation>
    </message>
    <message>
        <source>The same card or code stands further up.</source>
        <translation>Samme kort eller kode står lenger oppe.</translation>
    </message>
    <message>
        <source>There is another card with this number.</source>
        <translation>Det finnes et annet kort med dette nummeret.</translation>
    </message>
    <message>
        <source>The code leads to another card already.</source>
        <translation>Koden fører allerede til et annet kort.</translation>
    </message>
    <message>
        <source>{amount}: how is it paid?</source>
        <translation>{amount}: hvordan betales det?</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>The drawer opens.</source>
        <translation>Skuffen åpnes.</translation>
    </message>
    <message>
        <source>On the bank terminal</source>
        <translation>På bankterminalen</translation>
    </message>
    <message>
        <source>Once the terminal has approved it.</source>
        <translation>Når terminalen har godkjent det.</translation>
    </message>
    <message>
        <source>Is blocked.</source>
        <translation>Sperres.</translation>
    </message>
    <message>
        <source>Scan the card that takes its place.</source>
        <translation>Skann kortet som tar over.</translation>
    </message>
    <message>
        <source>That is the lost card itself.</source>
        <translation>Det er det mistede kortet selv.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>It has no value before it is sold. Its code is shown once.</source>
        <translation>Det har ingen verdi før det selges. Koden vises én gang.</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Gavekort</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Tilgodelapp</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Mistet</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Stjålet</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Ødelagt</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Kulanse</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>En feil hos oss</translation>
    </message>
    <message>
        <source>Competition or campaign</source>
        <translation>Konkurranse eller kampanje</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passer ikke</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Har en feil</translation>
    </message>
    <message>
        <source>Not wanted after all</source>
        <translation>Ikke ønsket likevel</translation>
    </message>
    <message>
        <source>Rung up wrongly</source>
        <translation>Slått feil</translation>
    </message>
    <message>
        <source>Bought for the shop</source>
        <translation>Kjøpt til butikken</translation>
    </message>
    <message>
        <source>Paid back without a receipt</source>
        <translation>Betalt tilbake uten kvittering</translation>
    </message>
    <message>
        <source>Wages or an advance</source>
        <translation>Lønn eller forskudd</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Veksel fra banken</translation>
    </message>
    <message>
        <source>Put back what was too little</source>
        <translation>Lagt tilbake det som manglet</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>En annen grunn</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>Fortsett med denne grunnen</translation>
    </message>
    <message>
        <source>How many cards?</source>
        <translation>Hvor mange kort?</translation>
    </message>
    <message>
        <source>{amount} more by card {code} than this till may spend: {risk} at risk then.</source>
        <translation>{amount} mer på kort {code} enn denne kassen kan bruke: da er {risk} på risiko.</translation>
    </message>
    <message>
        <source>Allow {amount}</source>
        <translation>Tillat {amount}</translation>
    </message>
    <message>
        <source>Not read: allow this first, or go back.</source>
        <translation>Ikke lest: tillat dette først, eller gå tilbake.</translation>
    </message>
    <message>
        <source>At risk already</source>
        <translation>På risiko fra før</translation>
    </message>
    <message>
        <source>At risk with this</source>
        <translation>På risiko med dette</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Send på e-post</translation>
    </message>
    <message>
        <source>The address is forgotten as soon as the letter has gone.</source>
        <translation>Adressen glemmes så snart brevet er sendt.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadresse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>That is no e-mail address.</source>
        <translation>Det er ingen e-postadresse.</translation>
    </message>
    <message>
        <source>E-mails that wait</source>
        <translation>E-post som venter</translation>
    </message>
    <message>
        <source>What cannot be sent for a week is forgotten, with its address.</source>
        <translation>Det som ikke kan sendes på en uke, glemmes, også adressen.</translation>
    </message>
    <message>
        <source>All have been sent.</source>
        <translation>Alt er sendt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Se igjen</translation>
    </message>
    <message>
        <source>Refused: {problem}</source>
        <translation>Avvist: {problem}</translation>
    </message>
    <message>
        <source>Not sent yet: {problem}</source>
        <translation>Ikke sendt ennå: {problem}</translation>
    </message>
    <message>
        <source>Waiting since {moment}</source>
        <translation>Venter siden {moment}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glem</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Den går til {address} så snart det er nett.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Hos sentralen</translation>
    </message>
    <message>
        <source>Asked of central, and kept until somebody has heard what came of it.</source>
        <translation>Bedt om hos sentralen, og tatt vare på til noen har hørt hvordan det gikk.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Ingenting venter.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Legg bort</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Opening the books…</source>
        <translation>Åpner bøkene…</translation>
    </message>
</context>
<context>
    <name>scanners</name>
    <message>
        <source>None is set up now.</source>
        <translation>Ingen er satt opp nå.</translation>
    </message>
    <message>
        <source>{name} is not listened to any more.</source>
        <translation>{name} lyttes det ikke til lenger.</translation>
    </message>
    <message>
        <source>{name} is listened to.</source>
        <translation>{name} lyttes det til nå.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or not all of it.</source>
        <translation>Det var ingen kode fra arket, eller ikke hele.</translation>
    </message>
    <message>
        <source>Understood.</source>
        <translation>Forstått.</translation>
    </message>
    <message>
        <source>Scanner {number}</source>
        <translation>Skanner {number}</translation>
    </message>
    <message>
        <source>The three scans do not agree. Set it up again.</source>
        <translation>De tre skanningene stemmer ikke overens. Sett den opp igjen.</translation>
    </message>
    <message>
        <source>{name} is set up.</source>
        <translation>{name} er satt opp.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Rapporten er på utklippstavlen.</translation>
    </message>
    <message>
        <source>Scan code {number} of {needed} of the printed sheet.</source>
        <translation>Skann kode {number} av {needed} på det utskrevne arket.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Sett opp en skanner</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Siste skanninger</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Speilvendt</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Speilvend</translation>
    </message>
    <message>
        <source>Turn, {degrees}°</source>
        <translation>Roter, {degrees}°</translation>
    </message>
    <message>
        <source>Too dark to read codes. Give more light.</source>
        <translation>For mørkt til å lese koder. Gi mer lys.</translation>
    </message>
    <message>
        <source>Keyboard scanners</source>
        <translation>Tastaturskannere</translation>
    </message>
    <message>
        <source>understood as they come; none is set up</source>
        <translation>forstås som de kommer; ingen er satt opp</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>{gap} ms a key</source>
        <translation>{gap} ms per tast</translation>
    </message>
    <message>
        <source>begins with {prefix}</source>
        <translation>begynner med {prefix}</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>slutter med Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>slutter med Tab</translation>
    </message>
    <message>
        <source>ends with nothing</source>
        <translation>slutter uten tegn</translation>
    </message>
    <message>
        <source>through keyboard {layout}</source>
        <translation>gjennom tastatur {layout}</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>lytter</translation>
    </message>
    <message>
        <source>{baud} baud</source>
        <translation>{baud} baud</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>{rate} frames a second, {time} ms to read one</source>
        <translation>{rate} bilder i sekundet, {time} ms å lese ett</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>starter</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>ser</translation>
    </message>
    <message>
        <source>lost; it is looked for</source>
        <translation>borte; det letes</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>this user may not open it</source>
        <translation>denne brukeren har ikke lov til å åpne den</translation>
    </message>
    <message>
        <source>its speed is found by scanning</source>
        <translation>farten finnes ved å skanne</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>for mørkt</translation>
    </message>
    <message>
        <source>zbar is not installed</source>
        <translation>zbar er ikke installert</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>ødelagt</translation>
    </message>
    <message>
        <source>Serial scanner, {device}</source>
        <translation>Seriell skanner, {device}</translation>
    </message>
    <message>
        <source>Keyboard; in use, its keys come to Tillit alone</source>
        <translation>Tastatur; i bruk går tastene bare til Tillit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Slutt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Bruk</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriell</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Limt inn</translation>
    </message>
    <message>
        <source>{count} characters, {gap} ms, {end}</source>
        <translation>{count} tegn, {gap} ms, {end}</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>uten avslutning</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>ukjent kode</translation>
    </message>
    <message>
        <source>more than one reading</source>
        <translation>mer enn én lesing</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Stay alone</source>
        <translation>Stå alene</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Koble til en sentral</translation>
    </message>
    <message>
        <source>One till, or several</source>
        <translation>En kasse, eller flere</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Skann koden som kontoret laget for denne kassen, eller skriv delene.</translation>
    </message>
    <message>
        <source>A till that stays alone can join later, by Ctrl+F10.</source>
        <translation>En kasse som står alene, kan kobles til senere med Ctrl+F10.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Denne kassen har sine egne kort.</translation>
    </message>
    <message>
        <source>Its cards are central&apos;s, and sell without the line.</source>
        <translation>Kortene er sentralens, og selger også uten linje.</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Det er ikke koden til en invitasjon.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Engangskoden</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Kontoen</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Der sentralen svarer: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Sentralens adresse</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engangskode</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ikke oppgitt ennå</translation>
    </message>
    <message>
        <source>The address of a central begins with https://.</source>
        <translation>Adressen til en sentral begynner med https://.</translation>
    </message>
    <message>
        <source>An account is P or T and eight digits.</source>
        <translation>En konto er P eller T og åtte sifre.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skanner</translation>
    </message>
    <message>
        <source>Scan any barcode: that of an article, or of a card.</source>
        <translation>Skann en strekkode: fra en vare eller et kort.</translation>
    </message>
    <message>
        <source>The scanner works</source>
        <translation>Skanneren virker</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>Ingenting er skannet ennå</translation>
    </message>
    <message>
        <source>Without one, codes are typed, or a camera reads.</source>
        <translation>Uten skanner skrives koder, eller et kamera leser dem.</translation>
    </message>
    <message>
        <source>It does not read, or is slow?</source>
        <translation>Leser den ikke, eller er den treg?</translation>
    </message>
    <message>
        <source>Print this sheet. At the counter, Ctrl+F8 sets the scanner up by it.</source>
        <translation>Skriv ut dette arket. Ved disken stiller Ctrl+F8 inn skanneren med det.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Lagre arket</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skriver</translation>
    </message>
    <message>
        <source>A sale never waits for paper. Print a test to see.</source>
        <translation>Et salg venter aldri på papir. Skriv ut en prøve for å se.</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Skriv ut en prøve</translation>
    </message>
    <message>
        <source>Nobody could find this printer: it needs a right address.</source>
        <translation>Ingen ville finne denne skriveren: den trenger en riktig adresse.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>En prøve</translation>
    </message>
    <message>
        <source>If you can read this, receipts will be printed.</source>
        <translation>Kan du lese dette, skrives kvitteringer ut.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Ingen skriver</translation>
    </message>
    <message>
        <source>What is printed is kept as PDF in the till&apos;s folder.</source>
        <translation>Det som skrives ut, lagres som PDF i kassens mappe.</translation>
    </message>
    <message>
        <source>A printer of this computer</source>
        <translation>En skriver på denne datamaskinen</translation>
    </message>
    <message>
        <source>The system&apos;s print queue prints pages.</source>
        <translation>Systemets utskriftskø skriver ut sider.</translation>
    </message>
    <message>
        <source>Receipt printer by USB</source>
        <translation>Kvitteringsskriver på USB</translation>
    </message>
    <message>
        <source>The first one that is plugged in.</source>
        <translation>Den første som er koblet til.</translation>
    </message>
    <message>
        <source>Receipt printer in the network</source>
        <translation>Kvitteringsskriver i nettverket</translation>
    </message>
    <message>
        <source>By its address.</source>
        <translation>Etter adressen.</translation>
    </message>
    <message>
        <source>Receipt printer on a serial line</source>
        <translation>Kvitteringsskriver på seriell linje</translation>
    </message>
    <message>
        <source>By the name of the line.</source>
        <translation>Etter navnet på linjen.</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Enhetsfil</translation>
    </message>
    <message>
        <source>What a receipt printer would get is written there.</source>
        <translation>Det en kvitteringsskriver ville fått, skrives dit.</translation>
    </message>
    <message>
        <source>Address of the printer, such as 192.168.1.50</source>
        <translation>Skriverens adresse, for eksempel 192.168.1.50</translation>
    </message>
    <message>
        <source>Name of the line, such as /dev/ttyUSB0 or COM3</source>
        <translation>Linjens navn, for eksempel /dev/ttyUSB0 eller COM3</translation>
    </message>
    <message>
        <source>Path of the file, such as /dev/usb/lp0</source>
        <translation>Filens sti, for eksempel /dev/usb/lp0</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>Den første lederen</translation>
    </message>
    <message>
        <source>Somebody who lets others in, and approves what not everybody may do. Left empty, whoever stands at the till sells; staff can be added later.</source>
        <translation>En som slipper inn andre og godkjenner det ikke alle får gjøre. Står det tomt, selger den som står i kassen; ansatte kan legges til senere.</translation>
    </message>
    <message>
        <source>Name of the first manager</source>
        <translation>Navnet på den første lederen</translation>
    </message>
    <message>
        <source>The PIN is chosen</source>
        <translation>PIN-en er valgt</translation>
    </message>
    <message>
        <source>A PIN is chosen next</source>
        <translation>Så velges en PIN</translation>
    </message>
    <message>
        <source>Four to eight digits, entered twice.</source>
        <translation>Fire til åtte sifre, tastet to ganger.</translation>
    </message>
    <message>
        <source>That name is too long.</source>
        <translation>Det navnet er for langt.</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>De to var ikke like. Velg PIN-en på nytt.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Den samme én gang til.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN for {name}</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Fire til åtte sifre.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Behold denne PIN-en</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Klar til å selge</translation>
    </message>
    <message>
        <source>The till is made, and has not joined.</source>
        <translation>Kassen er laget, men ikke koblet til.</translation>
    </message>
    <message>
        <source>Making the books…</source>
        <translation>Lager bøkene…</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Spør sentralen…</translation>
    </message>
    <message>
        <source>A PIN is written nowhere: choose it again.</source>
        <translation>En PIN skrives ikke ned noe sted: velg den på nytt.</translation>
    </message>
    <message>
        <source>Nothing is made before you press the key below.</source>
        <translation>Ingenting lages før du trykker på tasten under.</translation>
    </message>
    <message>
        <source>Nobody signs in</source>
        <translation>Ingen logger inn</translation>
    </message>
    <message>
        <source>Stays alone</source>
        <translation>Står alene</translation>
    </message>
    <message>
        <source>{name}, without a PIN</source>
        <translation>{name}, uten PIN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Butikk</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Sentral</translation>
    </message>
    <message>
        <source>Open without it</source>
        <translation>Åpne uten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Spør igjen</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Åpne kassen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Varer</translation>
    </message>
    <message>
        <source>At the counter: F10, Articles. One by one, or all of them from a file.</source>
        <translation>Ved disken: F10, Varer. En om gangen, eller alle fra en fil.</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Ferdig: {where}</translation>
    </message>
    <message>
        <source>Welcome to Tillit</source>
        <translation>Velkommen til Tillit</translation>
    </message>
    <message>
        <source>A few questions, and this till can sell. Which language do you read?</source>
        <translation>Noen få spørsmål, så kan denne kassen selge. Hvilket språk leser du?</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Butikkens navn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisasjonsnummer</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>kan stå tomt</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Butikken din</translation>
    </message>
    <message>
        <source>This stands at the head of every receipt.</source>
        <translation>Dette står øverst på hver kvittering.</translation>
    </message>
    <message>
        <source>That is too long for a receipt, or cannot be printed.</source>
        <translation>Det er for langt for en kvittering, eller kan ikke skrives ut.</translation>
    </message>
    <message>
        <source>A receipt has to name the shop.</source>
        <translation>En kvittering må nevne butikken.</translation>
    </message>
    <message>
        <source>Norwegian kroner</source>
        <translation>Norske kroner</translation>
    </message>
    <message>
        <source>Swedish kronor</source>
        <translation>Svenske kroner</translation>
    </message>
    <message>
        <source>Danish kroner</source>
        <translation>Danske kroner</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>Amerikanske dollar</translation>
    </message>
    <message>
        <source>Prices, cards and cash are in it. Amounts will be written like this: {amount}</source>
        <translation>Priser, kort og kontanter er i den. Beløp skrives slik: {amount}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Valgt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Velg</translation>
    </message>
    <message>
        <source>Somebody who lets others work here, and leaves the kiosk by PIN: the lock on the lower right.</source>
        <translation>En som lar andre arbeide her og forlater kiosken med PIN: låsen nede til høyre.</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Åpne kiosken</translation>
    </message>
    <message>
        <source>Open this folder as a till once: F10, Articles. Or: tillit articles import.</source>
        <translation>Åpne denne mappen som kasse én gang: F10, Varer. Eller: tillit articles import.</translation>
    </message>
    <message>
        <source>Without a manager nobody could ever leave the kiosk.</source>
        <translation>Uten en leder kunne ingen noen gang forlate kiosken.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Training: nothing is real</source>
        <translation>Øvelse: ingenting er ekte</translation>
    </message>
    <message>
        <source>Cash and the terminal go on. Cards need a new code from the office.</source>
        <translation>Kontanter og terminal går videre. Kort krever en ny kode fra kontoret.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Koble til igjen</translation>
    </message>
    <message>
        <source>Learning cards, {done} of {total}</source>
        <translation>Lærer kortene, {done} av {total}</translation>
    </message>
    <message>
        <source>Stand-alone</source>
        <translation>Frittstående</translation>
    </message>
    <message>
        <source>This till keeps its own cards and needs no network.</source>
        <translation>Denne kassen har sine egne kort og trenger ikke nettverk.</translation>
    </message>
    <message>
        <source>Online, API only</source>
        <translation>På nett, bare API</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>På nett</translation>
    </message>
    <message>
        <source>Selling goes on. What waits is sent when the network is back.</source>
        <translation>Salget går videre. Det som venter, sendes når nettet er tilbake.</translation>
    </message>
    <message>
        <source>Central answered last {moment}.</source>
        <translation>Sentralen svarte sist {moment}.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Uten nett</translation>
    </message>
    <message>
        <source>All in the books</source>
        <translation>Alt er bokført</translation>
    </message>
    <message>
        <source>{count} waiting, {sum}</source>
        <translation>{count} venter, {sum}</translation>
    </message>
    <message>
        <source>{text}, for {age}</source>
        <translation>{text}, i {age}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} å se på</translation>
    </message>
    <message>
        <source>Press to cut the line, or to restore it (Ctrl+F9).</source>
        <translation>Trykk for å bryte linjen, eller for å gjenopprette den (Ctrl+F9).</translation>
    </message>
    <message>
        <source>Line: cut</source>
        <translation>Linje: brutt</translation>
    </message>
    <message>
        <source>Line: connected</source>
        <translation>Linje: tilkoblet</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>under ett minutt</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} t</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dager</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API: it tells no news of cards.</source>
        <translation>Sentralen snakker bare lommebok-API-et: den forteller ikke nytt om kort.</translation>
    </message>
    <message>
        <source>{amount} here</source>
        <translation>{amount} her</translation>
    </message>
    <message>
        <source>What this till may still take of the card with no line.</source>
        <translation>Det kassen fortsatt kan ta av kortet uten linje.</translation>
    </message>
    <message>
        <source>Checking the books</source>
        <translation>Bøkene kontrolleres</translation>
    </message>
    <message>
        <source>Every page is looked at once a start. Selling goes on; the till says what is wrong.</source>
        <translation>Hver side kontrolleres én gang etter start. Salget går videre; kassen sier fra om noe er galt.</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>Kvittering ikke skrevet ut</translation>
    </message>
    <message>
        <source>Press for the last receipts: each can be printed again.</source>
        <translation>Trykk for de siste kvitteringene: hver kan skrives ut igjen.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skanner</translation>
    </message>
    <message>
        <source>Scanner starting</source>
        <translation>Skanneren starter</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Ingen skanner</translation>
    </message>
    <message>
        <source>The camera sees next to nothing.</source>
        <translation>Kameraet ser nesten ingenting.</translation>
    </message>
    <message>
        <source>Camera: more light</source>
        <translation>Kamera: mer lys</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Kameraet starter</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Ikke noe kamera</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lyd</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Lyd av</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Ingen lydenhet</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>The line to central</source>
        <translation>Linjen til sentralen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send igjen</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Lagre som JSON</translation>
    </message>
    <message>
        <source>It is sent once more. The same question has the same answer.</source>
        <translation>Det sendes en gang til. Samme spørsmål får samme svar.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet. It is sent by itself.</source>
        <translation>Sentralen har ikke hørt om det ennå. Det sendes av seg selv.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Skjedde</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløp</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation>tillatt av {name}</translation>
    </message>
    <message>
        <source>Can be spent without the line</source>
        <translation>Kan brukes uten linje</translation>
    </message>
    <message>
        <source>Nobody else can spend this, until it is given back.</source>
        <translation>Ingen andre kan bruke dette før det er gitt tilbake.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Ingenting her.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>{origin}, {amount} at first</source>
        <translation>{origin}, {amount} til å begynne med</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>til {moment}</translation>
    </message>
    <message>
        <source>asked back by central</source>
        <translation>bedt tilbake av sentralen</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Koble til en sentral</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Koble til</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Det er ikke koden til en invitasjon.</translation>
    </message>
    <message>
        <source>Finish, park or cancel the sale in hand first.</source>
        <translation>Fullfør, parker eller avbryt salget først.</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Spør sentralen…</translation>
    </message>
    <message>
        <source>For a central that knows the wallet API and no tills: type its parts.</source>
        <translation>For en sentral som kan lommebok-API-et og ingen kasser: skriv inn delene.</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Skann koden som kontoret laget for denne kassen, eller skriv delene.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Engangskoden</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Kontoen</translation>
    </message>
    <message>
        <source>The id of the API client</source>
        <translation>API-klientens id</translation>
    </message>
    <message>
        <source>The secret of the API client</source>
        <translation>API-klientens hemmelighet</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Der sentralen svarer: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Sentralens adresse</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engangskode</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>API client</source>
        <translation>API-klient</translation>
    </message>
    <message>
        <source>Its secret</source>
        <translation>Hemmeligheten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ikke oppgitt ennå</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Med en kode</translation>
    </message>
    <message>
        <source>With an API client</source>
        <translation>Med en API-klient</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; it learns them first.</source>
        <translation>Kortene blir sentralens; den lærer dem først.</translation>
    </message>
    <message>
        <source>Articles, staff and receipts stay. It sells on meanwhile.</source>
        <translation>Varer, ansatte og kvitteringer blir. Den selger videre imens.</translation>
    </message>
    <message>
        <source>A till with cards of its own cannot join.</source>
        <translation>En kasse med egne kort kan ikke kobles til.</translation>
    </message>
    <message>
        <source>What it holds for an earlier life stays reserved there.</source>
        <translation>Det den holder fra et tidligere liv, er fortsatt reservert der.</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; each is asked about there.</source>
        <translation>Kortene blir sentralens; den spør der om hvert av dem.</translation>
    </message>
    <message>
        <source>Central does not answer. {count} wait; nothing is lost.</source>
        <translation>Sentralen svarer ikke. {count} venter; ingenting er tapt.</translation>
    </message>
    <message>
        <source>Sending: {count} left.</source>
        <translation>Sender: {count} igjen.</translation>
    </message>
    <message>
        <source>Done: central has everything.</source>
        <translation>Ferdig: sentralen har alt.</translation>
    </message>
    <message>
        <source>{count} are sent to central once more.</source>
        <translation>{count} sendes til sentralen en gang til.</translation>
    </message>
    <message>
        <source>This till has to join again: cash and the terminal go on, cards wait.</source>
        <translation>Denne kassen må koble seg til på nytt: kontanter og terminal går, kort venter.</translation>
    </message>
    <message>
        <source>The line is up.</source>
        <translation>Linjen er oppe.</translation>
    </message>
    <message>
        <source>The line is down; selling goes on.</source>
        <translation>Linjen er nede; salget går videre.</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API.</source>
        <translation>Sentralen snakker bare lommebok-API-et.</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} venter</translation>
    </message>
    <message>
        <source>The oldest for {age}.</source>
        <translation>Den eldste i {age}.</translation>
    </message>
    <message>
        <source>Till {till} of account {account}, joined {moment} (life {life})</source>
        <translation>Kasse {till} i konto {account}, tilkoblet {moment} (liv {life})</translation>
    </message>
    <message>
        <source>Central has not answered for: {count}</source>
        <translation>Sentralen har ikke svart for: {count}</translation>
    </message>
    <message>
        <source>At risk by floor limit</source>
        <translation>På risiko etter beløpsgrense</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synk nå</translation>
    </message>
    <message>
        <source>Kept here until a person has seen to them.</source>
        <translation>Ligger her til noen har sett på dem.</translation>
    </message>
    <message>
        <source>Allowances held: {count}</source>
        <translation>Rettigheter her: {count}</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Koble til igjen</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Nyere</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Eldre</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lagre som CSV</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Salg</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Allowance taken over</source>
        <translation>Rettighet mottatt</translation>
    </message>
    <message>
        <source>Allowance given back</source>
        <translation>Rettighet gitt tilbake</translation>
    </message>
    <message>
        <source>Correction of a sale</source>
        <translation>Retting av et salg</translation>
    </message>
    <message>
        <source>Sale put aside or taken up</source>
        <translation>Salg lagt til side eller hentet</translation>
    </message>
    <message>
        <source>Paper printed once more</source>
        <translation>Papir skrevet ut på nytt</translation>
    </message>
    <message>
        <source>Day opened, closed or read</source>
        <translation>Dag åpnet, lukket eller lest</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Skuff</translation>
    </message>
    <message>
        <source>Till started or stopped</source>
        <translation>Kasse startet eller stoppet</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Ansatte</translation>
    </message>
    <message>
        <source>Articles or prices</source>
        <translation>Varer eller priser</translation>
    </message>
    <message>
        <source>Approval by somebody else</source>
        <translation>Godkjent av noen andre</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>From before the till joined</source>
        <translation>Fra før kassen ble koblet til</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Hos sentralen</translation>
    </message>
    <message>
        <source>Contradicts what central has</source>
        <translation>Strider mot det sentralen har</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Kom for sent</translation>
    </message>
    <message>
        <source>Booked, but look at it</source>
        <translation>Bokført, men se på det</translation>
    </message>
    <message>
        <source>More than the card can hold</source>
        <translation>Mer enn kortet kan ha</translation>
    </message>
    <message>
        <source>Not part of the chain</source>
        <translation>Ikke del av kjeden</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Må ses på</translation>
    </message>
    <message>
        <source>Central booked nothing of it. Compare the receipt with the card.</source>
        <translation>Sentralen bokførte ingenting. Sammenlign kvitteringen med kortet.</translation>
    </message>
    <message>
        <source>What the allowance no longer covered was taken as far as the card went; the rest is the shop&apos;s loss.</source>
        <translation>Det rettigheten ikke lenger dekket, ble tatt så langt kortet rakk; resten er butikkens tap.</translation>
    </message>
    <message>
        <source>Central booked it all the same. Something about the card was not right.</source>
        <translation>Sentralen bokførte det likevel. Noe med kortet stemte ikke.</translation>
    </message>
    <message>
        <source>Cash was taken. Central keeps what the card had no room for.</source>
        <translation>Kontanter er mottatt. Sentralen tar vare på det kortet ikke hadde plass til.</translation>
    </message>
    <message>
        <source>Central keeps it and booked nothing. The till has to join again.</source>
        <translation>Sentralen tar vare på det og bokførte ingenting. Kassen må koble seg til på nytt.</translation>
    </message>
    <message>
        <source>It stays in this till&apos;s own books.</source>
        <translation>Det blir i kassens egne bøker.</translation>
    </message>
    <message>
        <source>Central has it.</source>
        <translation>Sentralen har det.</translation>
    </message>
    <message>
        <source>Taken off the card late</source>
        <translation>Tatt av kortet for sent</translation>
    </message>
    <message>
        <source>Not covered by the card</source>
        <translation>Ikke dekket av kortet</translation>
    </message>
    <message>
        <source>No room on the card for</source>
        <translation>Ikke plass på kortet til</translation>
    </message>
    <message>
        <source>put on the card here</source>
        <translation>satt på kortet her</translation>
    </message>
    <message>
        <source>allowed by a person</source>
        <translation>tillatt av en person</translation>
    </message>
    <message>
        <source>lent by central</source>
        <translation>lånt av sentralen</translation>
    </message>
    <message>
        <source>It hears of sales one at a time, asks for nothing back and stops no copy of a till; without the line only what this till holds can be sold.</source>
        <translation>Den hører om ett salg om gangen, ber ikke om noe tilbake og stopper ingen kopi av en kasse; uten linjen kan bare det denne kassen holder, selges.</translation>
    </message>
    <message>
        <source>Allowed by floor limit</source>
        <translation>Tillatt etter beløpsgrense</translation>
    </message>
    <message>
        <source>Paid beyond what this till held. At risk until central has answered.</source>
        <translation>Betalt utover det kassen hadde. På risiko til sentralen har svart.</translation>
    </message>
    <message>
        <source>Nothing was allowed.</source>
        <translation>Ingenting er tillatt.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet.</source>
        <translation>Sentralen har ikke hørt om det ennå.</translation>
    </message>
    <message>
        <source>The card went short by {amount}: the shop&apos;s loss.</source>
        <translation>Kortet manglet {amount}: butikkens tap.</translation>
    </message>
    <message>
        <source>The card had it: nothing was lost.</source>
        <translation>Kortet hadde det: ingenting gikk tapt.</translation>
    </message>
</context>
</TS>
