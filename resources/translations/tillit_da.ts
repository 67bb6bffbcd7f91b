<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en">
<context>
    <name>AmountPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Slet sidste ciffer</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation>Læg væk</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Or type the number on the card</source>
        <translation>Eller tast kortets nummer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Brug den</translation>
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
        <translation>Tillit, kundeskærm</translation>
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
        <translation>Ryd</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Discount</source>
        <translation>Rabat</translation>
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
        <translation>Parkerede salg</translation>
    </message>
    <message>
        <source>No parked sales</source>
        <translation>Ingen parkerede salg</translation>
    </message>
    <message>
        <source>A sale that has to wait is parked with F6 and taken up again here.</source>
        <translation>Et salg, der må vente, parkeres med F6 og hentes frem igen her.</translation>
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
        <translation>Der blev hverken fundet kamera eller scanner.</translation>
    </message>
</context>
<context>
    <name>ScannersPage</name>
    <message>
        <source>Scanners</source>
        <translation>Scannere</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiér rapport</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Glem alle</translation>
    </message>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation>Intet er scannet endnu.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Seneste scanninger</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheder</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Hele billedet</translation>
    </message>
    <message>
        <source>Draw on the picture where codes are held; nothing is read elsewhere.</source>
        <translation>Tegn på billedet, hvor koder holdes; intet læses andre steder.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Ryd søgningen</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Tilbage (Esc)</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Search, or type a code</source>
        <translation>Søg, eller tast en kode</translation>
    </message>
    <message>
        <source>Scan the article, or look for another word of its name.</source>
        <translation>Scan varen, eller søg på et andet ord i navnet.</translation>
    </message>
    <message>
        <source>Scan an article to add it, or take all of them from a file.</source>
        <translation>Scan en vare for at tilføje den, eller tag dem alle ind fra en fil.</translation>
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
        <translation>Lås, eller lad en anden logge ind (F8)</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Bag disken</translation>
    </message>
    <message>
        <source>The day, receipts, returns, staff (F10)</source>
        <translation>Dagen, boner, returer, personale (F10)</translation>
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
        <translation>Annuller salget</translation>
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
        <translation>Rabat på salget (F5)</translation>
    </message>
    <message>
        <source>Park the sale (F6)</source>
        <translation>Parkér salget (F6)</translation>
    </message>
    <message>
        <source>Cancel the sale (F9)</source>
        <translation>Annuller salget (F9)</translation>
    </message>
    <message>
        <source>Parked sales (F7)</source>
        <translation>Parkerede salg (F7)</translation>
    </message>
</context>
<context>
    <name>_TenderRow</name>
    <message>
        <source>Take the payment back</source>
        <translation>Tag betalingen tilbage</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Den har flere kolonner end overskriften.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Koden mangler.</translation>
    </message>
    <message>
        <source>No scanner reads such a code. Letters need six characters at least.</source>
        <translation>Ingen scanner læser sådan en kode. Med bogstaver skal den have mindst seks tegn.</translation>
    </message>
    <message>
        <source>The last digit of the code does not fit the others: it is mistyped.</source>
        <translation>Kodens sidste ciffer passer ikke til de andre: den er tastet forkert.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the code. Format its column as text.</source>
        <translation>Et regneark har forkortet koden. Formater kolonnen som tekst.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>En anden vare har denne kode.</translation>
    </message>
    <message>
        <source>The same article or code stands further up.</source>
        <translation>Den samme vare eller kode står længere oppe.</translation>
    </message>
    <message>
        <source>The name is missing, too long or not readable.</source>
        <translation>Navnet mangler, er for langt eller kan ikke læses.</translation>
    </message>
    <message>
        <source>The group is too long or not readable.</source>
        <translation>Gruppen er for lang eller kan ikke læses.</translation>
    </message>
    <message>
        <source>The price cannot be read.</source>
        <translation>Prisen kan ikke læses.</translation>
    </message>
    <message>
        <source>The price could be two amounts. Write it with two decimals.</source>
        <translation>Prisen kan være to beløb. Skriv den med to decimaler.</translation>
    </message>
    <message>
        <source>The VAT cannot be read. Write it in per cent, as 25.</source>
        <translation>Momsen kan ikke læses. Skriv den i procent, som 25.</translation>
    </message>
    <message>
        <source>The id of the article is not readable.</source>
        <translation>Varens id kan ikke læses.</translation>
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
        <translation>Moms</translation>
    </message>
    <message>
        <source>Scan its code, or type it</source>
        <translation>Scan koden, eller tast den</translation>
    </message>
    <message>
        <source>Its name, as on the receipt</source>
        <translation>Navnet, som på bonen</translation>
    </message>
    <message>
        <source>Its price, VAT included</source>
        <translation>Prisen, med moms</translation>
    </message>
    <message>
        <source>A group on the shelf, if it is to be in one</source>
        <translation>Gruppe på hylden, hvis den skal have en</translation>
    </message>
    <message>
        <source>VAT in per cent</source>
        <translation>Moms i procent</translation>
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
        <translation>Læser filen …</translation>
    </message>
    <message>
        <source>Writing it into the books…</source>
        <translation>Skriver det i bøgerne …</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}.</source>
        <translation>Tilføjet: {added}. Ændret: {changed}.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken before they are right.</source>
        <translation>Rækker med fejl: {count}. Intet tages ind, før de er rigtige.</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. As they are here: {unchanged}.</source>
        <translation>Nye: {new}. Ændret: {changed}. Som her i forvejen: {unchanged}.</translation>
    </message>
    <message>
        <source>All of it is at the counter.</source>
        <translation>Det hele er ved kassen.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Der er intet nyt i filen.</translation>
    </message>
    <message>
        <source>A table with the columns code, name, price and VAT, and a group if there are any. The heads may be in the language of the shop.</source>
        <translation>En tabel med kolonnerne stregkode, navn, pris og moms, og gruppe, hvis der er nogen.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ændret</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before} blev {after}</translation>
    </message>
    <message>
        <source>Take {count} articles</source>
        <translation>Tag {count} varer ind</translation>
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
        <translation>Den er lagt væk: ingen kan sælge den.</translation>
    </message>
    <message>
        <source>With its VAT, as it stands on the shelf.</source>
        <translation>Med moms, som det står på hylden.</translation>
    </message>
    <message>
        <source>It costs {amount}</source>
        <translation>Den koster {amount}</translation>
    </message>
    <message>
        <source>It is in the books and at the counter.</source>
        <translation>Den er i bøgerne og ved kassen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændr</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ikke angivet endnu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Læg væk</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Læg tilbage på hylden</translation>
    </message>
    <message>
        <source>Articles are real: stop practising to change them.</source>
        <translation>Varerne er rigtige: hold op med at øve for at ændre dem.</translation>
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
        <translation>Scan en vare, eller tast navn eller kode</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>På hylden</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Fra en fil</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Tilføj en vare</translation>
    </message>
    <message>
        <source>Change an article: {name}</source>
        <translation>Ændr en vare: {name}</translation>
    </message>
    <message>
        <source>No article is like that. A code that is new begins one.</source>
        <translation>Ingen vare er sådan. En ny kode begynder en.</translation>
    </message>
    <message>
        <source>Nothing is put away.</source>
        <translation>Intet er lagt væk.</translation>
    </message>
    <message>
        <source>Scan the first article, or take all of them from a file.</source>
        <translation>Scan den første vare, eller tag dem alle ind fra en fil.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Første side</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Næste side</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Type the first one.</source>
        <translation>Tast den første.</translation>
    </message>
    <message>
        <source>Go on with what is typed</source>
        <translation>Gå videre med det, der er tastet</translation>
    </message>
</context>
<context>
    <name>cashier</name>
    <message>
        <source>To pay in cash</source>
        <translation>At betale kontant</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Afrunding</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Byttepenge</translation>
    </message>
    <message>
        <source>Still to pay after it</source>
        <translation>Rest at betale derefter</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Præcist beløb</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Kontant</translation>
    </message>
    <message>
        <source>There are no coins for this amount.</source>
        <translation>Der findes ikke mønter til dette beløb.</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Tag {amount}</translation>
    </message>
    <message>
        <source>Bank terminal</source>
        <translation>Betalingsterminal</translation>
    </message>
    <message>
        <source>Key in the amount on the terminal. Confirm when it says approved.</source>
        <translation>Tast beløbet på terminalen. Bekræft, når den siger godkendt.</translation>
    </message>
    <message>
        <source>That is more than there is to pay.</source>
        <translation>Det er mere, end der er at betale.</translation>
    </message>
    <message>
        <source>The terminal approved {amount}</source>
        <translation>Terminalen godkendte {amount}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Sæt antallet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabat</translation>
    </message>
    <message>
        <source>On the whole sale</source>
        <translation>På hele salget</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Procent</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløb</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Før det</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Giv rabatten</translation>
    </message>
    <message>
        <source>Sell this card</source>
        <translation>Sælg dette kort</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Fyld op</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Scan kortet først.</translation>
    </message>
    <message>
        <source>Add {amount} to the sale</source>
        <translation>Læg {amount} til salget</translation>
    </message>
    <message>
        <source>Cash: {amount}</source>
        <translation>Kontant: {amount}</translation>
    </message>
    <message>
        <source>{amount} to pay. A card with less on it pays a part.</source>
        <translation>{amount} at betale. Et kort med mindre på betaler en del.</translation>
    </message>
    <message>
        <source>Asking about the card…</source>
        <translation>Spørger om kortet…</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Scan kortet</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsag</translation>
    </message>
    <message>
        <source>Can be spent</source>
        <translation>Kan bruges</translation>
    </message>
    <message>
        <source>This till holds too little of the card.</source>
        <translation>Kassen har for lidt af kortet.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Afvist</translation>
    </message>
    <message>
        <source>Writing the receipt…</source>
        <translation>Skriver bonen…</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} tilbage at betale</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Tilbage på kortet</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkendt af</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godkendt</translation>
    </message>
    <message>
        <source>A manager may allow {amount}  (F11)</source>
        <translation>En leder kan tillade {amount}  (F11)</translation>
    </message>
    <message>
        <source>At the shop&apos;s risk</source>
        <translation>På butikkens risiko</translation>
    </message>
    <message>
        <source>the books of this till</source>
        <translation>kassens egne bøger</translation>
    </message>
    <message>
        <source>the central, online</source>
        <translation>centralen, på nettet</translation>
    </message>
    <message>
        <source>the allowance of this till, offline</source>
        <translation>kassens egen ret, uden net</translation>
    </message>
    <message>
        <source>the floor limit, offline</source>
        <translation>risikogrænsen, uden net</translation>
    </message>
    <message>
        <source>the cashier</source>
        <translation>ekspedienten</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Held by open sales</source>
        <translation>Holdt af åbne salg</translation>
    </message>
    <message>
        <source>At central, {moment}</source>
        <translation>Hos centralen, {moment}</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldigt til</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Pr.</translation>
    </message>
    <message>
        <source>Can be spent here</source>
        <translation>Kan bruges her</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Scan varer først og så kortet for at betale med det.</translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation>Ikke solgt endnu</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Udløbet</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Opbrugt</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gyldigt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Left on {card}</source>
        <translation>Tilbage på {card}</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>kortet</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Paid before the till stopped</source>
        <translation>Betalt før kassen stoppede</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Gem PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Næste kunde</translation>
    </message>
    <message>
        <source>Working on it…</source>
        <translation>Arbejder på det…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gemt som {path}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Sendt til printeren</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Den går til {address}, så snart der er net.</translation>
    </message>
    <message>
        <source>Looking the sale up…</source>
        <translation>Slår salget op…</translation>
    </message>
    <message>
        <source>No article has the code {code}.</source>
        <translation>Ingen vare har koden {code}.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Søg den på navn.</translation>
    </message>
    <message>
        <source>Add this article</source>
        <translation>Tilføj denne vare</translation>
    </message>
    <message>
        <source>The till stopped in the middle of this sale. It is back.</source>
        <translation>Kassen stoppede midt i dette salg. Det er tilbage.</translation>
    </message>
    <message>
        <source>Nothing was taken from any card. Scan cards again to pay.</source>
        <translation>Intet blev taget fra noget kort. Scan kortene igen for at betale.</translation>
    </message>
    <message>
        <source>Finish or park the sale in hand to take up another.</source>
        <translation>Fuldfør eller parkér salget for at hente et andet.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Opfyldning</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Scan an article to sell it, or a card to see what is on it.</source>
        <translation>Scan en vare for at sælge den, eller et kort for at se, hvad der er på det.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>At betale</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Nyt salg</translation>
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
        <translation>Sidste byttepenge {amount}</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Parkeret</translation>
    </message>
    <message>
        <source>Parked {count}</source>
        <translation>Parkeret {count}</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nyt kort</translation>
    </message>
    <message>
        <source>{price} each</source>
        <translation>{price} pr. stk.</translation>
    </message>
    <message>
        <source>{share} off</source>
        <translation>{share} rabat</translation>
    </message>
    <message>
        <source>discount {amount}</source>
        <translation>rabat {amount}</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatter</translation>
    </message>
    <message>
        <source>Of this VAT {rate}</source>
        <translation>Heraf moms {rate}</translation>
    </message>
    <message>
        <source>{left} left  ·  {code}</source>
        <translation>{left} tilbage  ·  {code}</translation>
    </message>
    <message>
        <source>{risk} allowed by {name}  ·  {code}</source>
        <translation>{risk} tilladt af {name}  ·  {code}</translation>
    </message>
    <message>
        <source>confirmed by the cashier</source>
        <translation>bekræftet af ekspedienten</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>spørger…</translation>
    </message>
    <message>
        <source>giving back…</source>
        <translation>giver tilbage…</translation>
    </message>
    <message>
        <source>just scan</source>
        <translation>bare scan</translation>
    </message>
    <message>
        <source>Complete the sale</source>
        <translation>Fuldfør salget</translation>
    </message>
    <message>
        <source>The top-up</source>
        <translation>Opfyldningen</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} fjernet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>There is nothing on the shelf yet.</source>
        <translation>Der er intet på hylden endnu.</translation>
    </message>
    <message>
        <source>Put in the first articles</source>
        <translation>Læg de første varer ind</translation>
    </message>
    <message>
        <source>Nothing on the shelf is called “{search}”.</source>
        <translation>Intet på hylden hedder »{search}«.</translation>
    </message>
    <message>
        <source>The first {count} are shown. Type a name to find the others.</source>
        <translation>De første {count} vises. Skriv et navn for at finde de andre.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>Kortets PIN</translation>
    </message>
    <message>
        <source>Asking about the PIN…</source>
        <translation>Spørger om PIN-koden…</translation>
    </message>
    <message>
        <source>Pay with the card</source>
        <translation>Betal med kortet</translation>
    </message>
    <message>
        <source>Let the customer enter it. Esc leads back to other ways to pay.</source>
        <translation>Lad kunden taste den. Esc fører tilbage til andre måder at betale på.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The card can be tried again in {time}; nothing was taken.</source>
        <translation>For mange forkerte PIN-koder. Kortet kan prøves igen om {time}; intet blev trukket.</translation>
    </message>
    <message>
        <source>The PIN can be tried again now.</source>
        <translation>PIN-koden kan prøves igen nu.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Tries left before the card locks: {count}.</source>
        <translation>PIN-koden er forkert. Forsøg tilbage, før kortet spærres: {count}.</translation>
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
        <translation>At betale</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Opfyldning</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nyt kort</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatter</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Betalt indtil nu</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} tilbage at betale</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortet er godkendt</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Kortet blev ikke godkendt</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Intet blev taget fra det.</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Tilbage på kortet</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Byttepenge</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Tak</translation>
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
        <translation>Betal</translation>
    </message>
    <message>
        <source>What is on my card?</source>
        <translation>Hvad er der på kortet?</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Fyld op</translation>
    </message>
    <message>
        <source>Welcome to {shop}</source>
        <translation>Velkommen til {shop}</translation>
    </message>
    <message>
        <source>Scan an article to begin.</source>
        <translation>Scan en vare for at begynde.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Scan your articles</source>
        <translation>Scan varerne</translation>
    </message>
    <message>
        <source>Hold the barcode in front of the scanner.</source>
        <translation>Hold stregkoden foran scanneren.</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Scan kortet</translation>
    </message>
    <message>
        <source>Hold the code of the card in front of the scanner.</source>
        <translation>Hold kortets kode foran scanneren.</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Betalt indtil nu</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Pay by bank card</source>
        <translation>Betal med bankkort</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>At betale</translation>
    </message>
    <message>
        <source>Scan your card to pay. Or scan more articles.</source>
        <translation>Scan kortet for at betale. Eller scan flere varer.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gyldigt til</translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation>Vis saldo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Card {code}</source>
        <translation>Kort {code}</translation>
    </message>
    <message>
        <source>How much for card {code}?</source>
        <translation>Hvor meget på kort {code}?</translation>
    </message>
    <message>
        <source>You pay on the bank terminal.</source>
        <translation>Du betaler på bankterminalen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>{amount} still to pay. Scan another card.</source>
        <translation>{amount} mangler. Scan et kort mere.</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortet er godkendt</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Intet blev taget fra det.</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Kortet blev ikke godkendt</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Bon {number}</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>Kvitteringen udskrives.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Udskriv kvittering</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Spørg personalet</translation>
    </message>
    <message>
        <source>The bank terminal gave no answer. Do not pay again.</source>
        <translation>Bankterminalen svarede ikke. Betal ikke igen.</translation>
    </message>
    <message>
        <source>Staff: it was approved</source>
        <translation>Personale: den blev godkendt</translation>
    </message>
    <message>
        <source>Staff: it was not</source>
        <translation>Personale: det blev den ikke</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Tilbage på kortet</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Dette kort er ikke solgt endnu.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Dette kort er udløbet.</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Scan varer først og så kortet for at betale med det.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Opfyldning</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>En mere: {name}</translation>
    </message>
    <message>
        <source>One fewer: {name}</source>
        <translation>En færre: {name}</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Forlad kiosken</translation>
    </message>
    <message>
        <source>The bank terminal approved</source>
        <translation>Bankterminalen godkendte</translation>
    </message>
    <message>
        <source>The bank terminal did not approve</source>
        <translation>Bankterminalen godkendte ikke</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Kvitteringen er udskrevet.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Et øjeblik</translation>
    </message>
    <message>
        <source>Follow the bank terminal</source>
        <translation>Følg bankterminalen</translation>
    </message>
    <message>
        <source>Asking about the card</source>
        <translation>Spørger om kortet</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Begynd forfra</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Større bogstaver</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Læs højt</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Få hjælp</translation>
    </message>
    <message>
        <source>Help is on its way</source>
        <translation>Hjælp er på vej</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>For personale</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Vælg dit navn, og tast din pinkode.</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add staff at the till.</source>
        <translation>Ingen arbejder her endnu. Tilføj personale på kassen.</translation>
    </message>
    <message>
        <source>The bank terminal did not approve.</source>
        <translation>Bankterminalen godkendte ikke.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Intet blev taget.</translation>
    </message>
    <message>
        <source>This article is not known here.</source>
        <translation>Denne vare er ukendt her.</translation>
    </message>
    <message>
        <source>The kiosk had stopped. Your articles are still here.</source>
        <translation>Kiosken var stoppet. Dine varer er her stadig.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Er du der stadig?</translation>
    </message>
    <message>
        <source>The kiosk starts over in {seconds} seconds.</source>
        <translation>Kiosken begynder forfra om {seconds} sekunder.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Jeg er her stadig</translation>
    </message>
    <message>
        <source>No cards can be taken now</source>
        <translation>Kort kan ikke bruges nu</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Uden net</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Ingen med det navn arbejder her.</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Vælg nogen på listen.</translation>
    </message>
    <message>
        <source>Somebody here has that name already.</source>
        <translation>Nogen her har allerede det navn.</translation>
    </message>
    <message>
        <source>Add a letter, so that receipts tell the two apart.</source>
        <translation>Tilføj et bogstav, så bonerne kan skelne de to.</translation>
    </message>
    <message>
        <source>A shop needs an owner.</source>
        <translation>En butik skal have en ejer.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Gør en anden til ejer først.</translation>
    </message>
    <message>
        <source>This needs the approval of somebody else.</source>
        <translation>Dette skal godkendes af en anden.</translation>
    </message>
    <message>
        <source>Ask a manager to enter a PIN.</source>
        <translation>Bed en leder om at taste sin pinkode.</translation>
    </message>
    <message>
        <source>The day is open already.</source>
        <translation>Dagen er allerede åben.</translation>
    </message>
    <message>
        <source>Sell on, or close it first.</source>
        <translation>Sælg videre, eller afslut den først.</translation>
    </message>
    <message>
        <source>There is nothing to close.</source>
        <translation>Der er intet at afslutte.</translation>
    </message>
    <message>
        <source>Open the day, or sell something first.</source>
        <translation>Åbn dagen, eller sælg noget først.</translation>
    </message>
    <message>
        <source>This till has no such receipt.</source>
        <translation>Denne kasse har ingen sådan bon.</translation>
    </message>
    <message>
        <source>Scan the receipt, or look for its number in the list.</source>
        <translation>Scan bonen, eller find dens nummer på listen.</translation>
    </message>
    <message>
        <source>The day of this receipt is closed.</source>
        <translation>Bonens dag er afsluttet.</translation>
    </message>
    <message>
        <source>Take the goods back as a return instead.</source>
        <translation>Tag varerne tilbage som en retur i stedet.</translation>
    </message>
    <message>
        <source>There is nothing of it left to give back.</source>
        <translation>Der er intet af det tilbage at give retur.</translation>
    </message>
    <message>
        <source>Look at what was returned before.</source>
        <translation>Se hvad der er returneret før.</translation>
    </message>
    <message>
        <source>That cannot be given back in this way.</source>
        <translation>Det kan ikke gives tilbage på denne måde.</translation>
    </message>
    <message>
        <source>Choose another way to give it back.</source>
        <translation>Vælg en anden måde at give det tilbage på.</translation>
    </message>
    <message>
        <source>This shop wants to know why goods come back.</source>
        <translation>Denne butik vil vide, hvorfor varer kommer tilbage.</translation>
    </message>
    <message>
        <source>Choose a reason, or type one.</source>
        <translation>Vælg en årsag, eller skriv en.</translation>
    </message>
    <message>
        <source>A copy of this receipt was printed before.</source>
        <translation>En kopi af denne bon er udskrevet før.</translation>
    </message>
    <message>
        <source>The law allows one copy of a receipt.</source>
        <translation>Loven tillader én kopi af en bon.</translation>
    </message>
    <message>
        <source>Central does not know who is asking.</source>
        <translation>Centralen ved ikke, hvem der spørger.</translation>
    </message>
    <message>
        <source>Check the client id and its secret, then try again.</source>
        <translation>Tjek klient-id og hemmelighed, og prøv igen.</translation>
    </message>
    <message>
        <source>Central does not allow this here.</source>
        <translation>Centralen tillader ikke dette her.</translation>
    </message>
    <message>
        <source>Ask for the right in the back office.</source>
        <translation>Bed om retten på kontoret.</translation>
    </message>
    <message>
        <source>Central keeps this for another shop.</source>
        <translation>Centralen har dette for en anden butik.</translation>
    </message>
    <message>
        <source>Check the account in the settings.</source>
        <translation>Tjek kontoen i indstillingerne.</translation>
    </message>
    <message>
        <source>Central knows no such account.</source>
        <translation>Centralen kender ingen sådan konto.</translation>
    </message>
    <message>
        <source>This code lets no till join.</source>
        <translation>Denne kode lukker ingen kasse ind.</translation>
    </message>
    <message>
        <source>Ask the office for a new code. Each works once, for a day.</source>
        <translation>Bed kontoret om en ny kode. Hver virker én gang i et døgn.</translation>
    </message>
    <message>
        <source>Central does not know this till.</source>
        <translation>Centralen kender ikke denne kasse.</translation>
    </message>
    <message>
        <source>Let the till join again with a code of the office.</source>
        <translation>Lad kassen tilslutte igen med en kode fra kontoret.</translation>
    </message>
    <message>
        <source>Another till has taken this one&apos;s place.</source>
        <translation>En anden kasse har overtaget denne kasses plads.</translation>
    </message>
    <message>
        <source>The till holds no such allowance.</source>
        <translation>Kassen har ingen sådan ret.</translation>
    </message>
    <message>
        <source>Look at the till&apos;s list and try again.</source>
        <translation>Se på kassens liste, og prøv igen.</translation>
    </message>
    <message>
        <source>What this till knows of the cards is too old.</source>
        <translation>Det, kassen ved om kortene, er for gammelt.</translation>
    </message>
    <message>
        <source>Wait while it hears of every card again.</source>
        <translation>Vent, mens den hører om alle kort igen.</translation>
    </message>
    <message>
        <source>There were too many failed tries.</source>
        <translation>Der var for mange mislykkede forsøg.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Vent lidt, og prøv igen.</translation>
    </message>
    <message>
        <source>Central refused this for a reason of its own.</source>
        <translation>Centralen afviste dette af egne grunde.</translation>
    </message>
    <message>
        <source>Compare the card there with the receipt, then try again.</source>
        <translation>Sammenlign kortet der med kvitteringen, og prøv igen.</translation>
    </message>
    <message>
        <source>There is no such API client.</source>
        <translation>Der er ingen sådan API-klient.</translation>
    </message>
    <message>
        <source>Check its id, or make a new one.</source>
        <translation>Tjek dens id, eller lav en ny.</translation>
    </message>
    <message>
        <source>There is no such subscription.</source>
        <translation>Der er intet sådant abonnement.</translation>
    </message>
    <message>
        <source>Check its id, or subscribe again.</source>
        <translation>Tjek dens id, eller abonnér igen.</translation>
    </message>
    <message>
        <source>There is no such delivery.</source>
        <translation>Der er ingen sådan levering.</translation>
    </message>
    <message>
        <source>Check its id in the list of deliveries.</source>
        <translation>Tjek dens id på listen over leveringer.</translation>
    </message>
    <message>
        <source>Nothing was taken. Take another card, cash or the terminal.</source>
        <translation>Intet blev taget. Tag et andet kort, kontanter eller terminalen.</translation>
    </message>
    <message>
        <source>This card is blocked.</source>
        <translation>Dette kort er spærret.</translation>
    </message>
    <message>
        <source>Central looks after the cards of this till.</source>
        <translation>Centralen passer denne kasses kort.</translation>
    </message>
    <message>
        <source>Have it done there; this till hears of it by the line.</source>
        <translation>Få det gjort dér; kassen hører om det over linjen.</translation>
    </message>
    <message>
        <source>This is done at central, and the line is down.</source>
        <translation>Dette gøres på centralen, og linjen er nede.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again when the till is online.</source>
        <translation>Intet er gjort. Prøv igen, når kassen er online.</translation>
    </message>
    <message>
        <source>Central has not answered yet. Do not do it again.</source>
        <translation>Centralen har ikke svaret endnu. Gør det ikke igen.</translation>
    </message>
    <message>
        <source>It is kept and asked again by itself; look under Cards, At central.</source>
        <translation>Det er gemt og spørges om af sig selv; se under Kort, Hos centralen.</translation>
    </message>
    <message>
        <source>Tills hold a part of this card; it is being asked back.</source>
        <translation>Kasser holder en del af kortet; den kræves tilbage.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again in a moment.</source>
        <translation>Intet er gjort. Prøv igen om lidt.</translation>
    </message>
    <message>
        <source>That is more than anybody may allow at this till now.</source>
        <translation>Det er mere, end nogen må tillade ved denne kasse nu.</translation>
    </message>
    <message>
        <source>Nobody here has a PIN to allow it with.</source>
        <translation>Ingen her har en PIN-kode at tillade det med.</translation>
    </message>
    <message>
        <source>Let the owner add a manager among the staff.</source>
        <translation>Lad ejeren tilføje en leder blandt personalet.</translation>
    </message>
    <message>
        <source>This card is not known here; asking needs the line.</source>
        <translation>Dette kort er ikke kendt her; at spørge kræver linjen.</translation>
    </message>
    <message>
        <source>Try again when the till is online, or take another payment.</source>
        <translation>Prøv igen, når kassen er på nettet, eller tag anden betaling.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Denne kasse har egne kort.</translation>
    </message>
    <message>
        <source>Join with an empty data folder, or keep selling as you are.</source>
        <translation>Tilslut med en tom mappe, eller sælg videre som nu.</translation>
    </message>
    <message>
        <source>This till has receipts under another name.</source>
        <translation>Denne kasse har boner under et andet navn.</translation>
    </message>
    <message>
        <source>Make the code for the name that the till has.</source>
        <translation>Lav koden til kassens navn.</translation>
    </message>
    <message>
        <source>This till may not take cards until it has joined again.</source>
        <translation>Denne kasse må ikke tage kort, før den er tilsluttet igen.</translation>
    </message>
    <message>
        <source>Take cash or the terminal, and join with a new code.</source>
        <translation>Tag kontanter eller terminalen, og tilslut med en ny kode.</translation>
    </message>
    <message>
        <source>This till has not joined a central.</source>
        <translation>Denne kasse er ikke tilsluttet en central.</translation>
    </message>
    <message>
        <source>Join with a code first.</source>
        <translation>Tilslut med en kode først.</translation>
    </message>
    <message>
        <source>That right was given to this till before it joined again.</source>
        <translation>Den ret blev givet, før kassen tilsluttede igen.</translation>
    </message>
    <message>
        <source>Scan the card again.</source>
        <translation>Scan kortet igen.</translation>
    </message>
    <message>
        <source>What came over the line is not from our central.</source>
        <translation>Det, der kom over linjen, er ikke fra vores central.</translation>
    </message>
    <message>
        <source>Nothing was taken. Tell whoever looks after the network.</source>
        <translation>Intet blev taget. Sig det til den, der passer netværket.</translation>
    </message>
    <message>
        <source>Central does not answer.</source>
        <translation>Centralen svarer ikke.</translation>
    </message>
    <message>
        <source>Sell on; what is waiting is sent when the line is back.</source>
        <translation>Sælg videre; det ventende sendes, når linjen er tilbage.</translation>
    </message>
    <message>
        <source>Stop selling and call support.</source>
        <translation>Stop salget, og ring til support.</translation>
    </message>
    <message>
        <source>That cannot be entered here.</source>
        <translation>Det kan ikke indtastes her.</translation>
    </message>
    <message>
        <source>Check what was typed and try again.</source>
        <translation>Tjek det tastede, og prøv igen.</translation>
    </message>
    <message>
        <source>That scan could not be read.</source>
        <translation>Scanningen kunne ikke læses.</translation>
    </message>
    <message>
        <source>Scan it again, or type the number below the bars.</source>
        <translation>Scan igen, eller tast nummeret under stregerne.</translation>
    </message>
    <message>
        <source>That file could not be read.</source>
        <translation>Filen kunne ikke læses.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Vælg en anden fil.</translation>
    </message>
    <message>
        <source>We do not know this card.</source>
        <translation>Vi kender ikke dette kort.</translation>
    </message>
    <message>
        <source>There is a card with this name already.</source>
        <translation>Der er allerede et kort med dette navn.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Vælg et andet navn.</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Dette kort er ikke solgt endnu.</translation>
    </message>
    <message>
        <source>Nothing was taken. To sell it, scan it when no sale is open.</source>
        <translation>Intet blev taget. Scan det uden åbent salg for at sælge det.</translation>
    </message>
    <message>
        <source>This card is in use already.</source>
        <translation>Dette kort er allerede i brug.</translation>
    </message>
    <message>
        <source>Top it up instead.</source>
        <translation>Fyld det op i stedet.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Dette kort er udløbet.</translation>
    </message>
    <message>
        <source>This card is not valid yet.</source>
        <translation>Dette kort er ikke gyldigt endnu.</translation>
    </message>
    <message>
        <source>Money is being held on this card.</source>
        <translation>Der holdes penge på dette kort.</translation>
    </message>
    <message>
        <source>Finish or cancel the sale that holds it first.</source>
        <translation>Fuldfør eller annuller først salget, der holder det.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Denne kode er udløbet.</translation>
    </message>
    <message>
        <source>Nothing was taken. Ask the customer for a fresh code.</source>
        <translation>Intet blev taget. Bed kunden om en ny kode.</translation>
    </message>
    <message>
        <source>This code has been used already.</source>
        <translation>Denne kode er allerede brugt.</translation>
    </message>
    <message>
        <source>This code leads to another card already.</source>
        <translation>Koden fører allerede til et andet kort.</translation>
    </message>
    <message>
        <source>Look that card up, or use another code.</source>
        <translation>Find det kort, eller brug en anden kode.</translation>
    </message>
    <message>
        <source>There are no codes of this kind left.</source>
        <translation>Der er ingen koder tilbage af den slags.</translation>
    </message>
    <message>
        <source>Choose a longer code.</source>
        <translation>Vælg en længere kode.</translation>
    </message>
    <message>
        <source>This card needs its PIN.</source>
        <translation>Dette kort skal have sin pinkode.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it.</source>
        <translation>Bed kunden om at taste den.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>Pinkoden er forkert.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it again.</source>
        <translation>Bed kunden om at taste den igen.</translation>
    </message>
    <message>
        <source>The PIN was wrong too many times.</source>
        <translation>Pinkoden var forkert for mange gange.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card can be tried again later.</source>
        <translation>Intet blev taget. Kortet kan prøves igen senere.</translation>
    </message>
    <message>
        <source>We do not know this customer.</source>
        <translation>Vi kender ikke denne kunde.</translation>
    </message>
    <message>
        <source>Sell without it.</source>
        <translation>Sælg uden den.</translation>
    </message>
    <message>
        <source>This code belongs to a customer already.</source>
        <translation>Denne kode tilhører allerede en kunde.</translation>
    </message>
    <message>
        <source>Use another code.</source>
        <translation>Brug en anden kode.</translation>
    </message>
    <message>
        <source>There is not enough on the card.</source>
        <translation>Der er ikke nok på kortet.</translation>
    </message>
    <message>
        <source>That amount is too large.</source>
        <translation>Det beløb er for stort.</translation>
    </message>
    <message>
        <source>Enter a smaller amount.</source>
        <translation>Tast et mindre beløb.</translation>
    </message>
    <message>
        <source>This card is in another currency.</source>
        <translation>Dette kort er i en anden valuta.</translation>
    </message>
    <message>
        <source>The same request came twice with different contents.</source>
        <translation>Den samme forespørgsel kom to gange med forskelligt indhold.</translation>
    </message>
    <message>
        <source>That payment is not in the books.</source>
        <translation>Den betaling er ikke i bøgerne.</translation>
    </message>
    <message>
        <source>That payment has been settled already.</source>
        <translation>Den betaling er allerede gjort op.</translation>
    </message>
    <message>
        <source>That is more than is held on the card.</source>
        <translation>Det er mere, end der holdes på kortet.</translation>
    </message>
    <message>
        <source>No article has this code.</source>
        <translation>Ingen vare har denne kode.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Søg den på navn.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>En anden vare har denne kode.</translation>
    </message>
    <message>
        <source>It may be one that was put away.</source>
        <translation>Det kan være en, der er lagt væk.</translation>
    </message>
    <message>
        <source>This card is paying for this sale already.</source>
        <translation>Dette kort betaler allerede for dette salg.</translation>
    </message>
    <message>
        <source>Scan another card, or take the rest another way.</source>
        <translation>Scan et andet kort, eller tag resten på en anden måde.</translation>
    </message>
    <message>
        <source>There is nothing in this sale yet.</source>
        <translation>Der er intet i dette salg endnu.</translation>
    </message>
    <message>
        <source>Scan or press an article first.</source>
        <translation>Scan eller tryk på en vare først.</translation>
    </message>
    <message>
        <source>This sale is not paid yet.</source>
        <translation>Dette salg er ikke betalt endnu.</translation>
    </message>
    <message>
        <source>Take the rest of the payment first.</source>
        <translation>Tag resten af betalingen først.</translation>
    </message>
    <message>
        <source>This sale is completed already.</source>
        <translation>Dette salg er allerede fuldført.</translation>
    </message>
    <message>
        <source>Press Next customer.</source>
        <translation>Tryk Næste kunde.</translation>
    </message>
    <message>
        <source>That sale is not parked here.</source>
        <translation>Det salg er ikke parkeret her.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Vælg en på listen.</translation>
    </message>
    <message>
        <source>There is nothing left to pay.</source>
        <translation>Der er intet tilbage at betale.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Intet blev taget.</translation>
    </message>
    <message>
        <source>There is a sale in hand.</source>
        <translation>Der er et salg i gang.</translation>
    </message>
    <message>
        <source>Finish, park or cancel it first.</source>
        <translation>Fuldfør, parkér eller annuller det først.</translation>
    </message>
    <message>
        <source>That line is no longer in the sale.</source>
        <translation>Den linje er ikke længere i salget.</translation>
    </message>
    <message>
        <source>Look at the lines and try again.</source>
        <translation>Se på linjerne, og prøv igen.</translation>
    </message>
    <message>
        <source>No card has been scanned.</source>
        <translation>Intet kort er scannet.</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Scan kortet først.</translation>
    </message>
    <message>
        <source>A card cannot pay for value on another card.</source>
        <translation>Et kort kan ikke betale for værdi på et andet kort.</translation>
    </message>
    <message>
        <source>Take cash or the bank terminal for that part.</source>
        <translation>Tag kontanter eller terminalen for den del.</translation>
    </message>
    <message>
        <source>Part of this sale is paid already.</source>
        <translation>En del af salget er allerede betalt.</translation>
    </message>
    <message>
        <source>Take back the payment, then change the sale.</source>
        <translation>Tag betalingen tilbage, og ret så salget.</translation>
    </message>
    <message>
        <source>There are no books in that folder.</source>
        <translation>Der er ingen bøger i den mappe.</translation>
    </message>
    <message>
        <source>Name the folder in which the till keeps them.</source>
        <translation>Angiv mappen, hvor kassen har dem.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s books is missing.</source>
        <translation>Nøglen til denne kasses bøger mangler.</translation>
    </message>
    <message>
        <source>Put the key back or restore a backup. Nothing has been changed.</source>
        <translation>Læg nøglen tilbage, eller gendan en kopi. Intet er ændret.</translation>
    </message>
    <message>
        <source>The key does not open this till&apos;s books.</source>
        <translation>Nøglen åbner ikke denne kasses bøger.</translation>
    </message>
    <message>
        <source>Put the right key back. Nothing has been changed.</source>
        <translation>Læg den rette nøgle tilbage. Intet er ændret.</translation>
    </message>
    <message>
        <source>These books were written by a newer Tillit.</source>
        <translation>Disse bøger er skrevet af en nyere Tillit.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing has been changed.</source>
        <translation>Installer den nyere version. Intet er ændret.</translation>
    </message>
    <message>
        <source>These books were written by an older Tillit.</source>
        <translation>Disse bøger er skrevet af en ældre Tillit.</translation>
    </message>
    <message>
        <source>Open the till once with them, then try again.</source>
        <translation>Åbn kassen én gang med dem, og prøv igen.</translation>
    </message>
    <message>
        <source>This till is open in another window.</source>
        <translation>Denne kasse er åben i et andet vindue.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Brug det vindue, eller luk det først.</translation>
    </message>
    <message>
        <source>Tillit may not write in its data folder.</source>
        <translation>Tillit må ikke skrive i sin datamappe.</translation>
    </message>
    <message>
        <source>Give it the right to write there, then start again.</source>
        <translation>Giv den ret til at skrive der, og start igen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken er fuld.</translation>
    </message>
    <message>
        <source>Nothing is lost. Make room on the disk, then try again.</source>
        <translation>Intet er tabt. Gør plads på disken, og prøv igen.</translation>
    </message>
    <message>
        <source>The books of this till are damaged.</source>
        <translation>Denne kasses bøger er beskadiget.</translation>
    </message>
    <message>
        <source>Stop selling, keep the folder as it is and call support.</source>
        <translation>Stop salget, lad mappen være, og ring til support.</translation>
    </message>
    <message>
        <source>The books cannot be reached.</source>
        <translation>Bøgerne kan ikke nås.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again.</source>
        <translation>Intet er tabt. Prøv igen.</translation>
    </message>
    <message>
        <source>The database on this machine is too old to be safe.</source>
        <translation>Databasen på denne maskine er for gammel til at være sikker.</translation>
    </message>
    <message>
        <source>Install Tillit again with its own parts.</source>
        <translation>Installer Tillit igen med sine egne dele.</translation>
    </message>
    <message>
        <source>This backup cannot be used.</source>
        <translation>Denne sikkerhedskopi kan ikke bruges.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Vælg en anden sikkerhedskopi.</translation>
    </message>
    <message>
        <source>There are books in that folder already.</source>
        <translation>Der er allerede bøger i den mappe.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Vælg en tom mappe.</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Indstillingerne kan ikke læses.</translation>
    </message>
    <message>
        <source>Correct the file or remove it.</source>
        <translation>Ret filen, eller fjern den.</translation>
    </message>
    <message>
        <source>The till is busy.</source>
        <translation>Kassen er optaget.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again in a moment.</source>
        <translation>Intet er tabt. Prøv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>The till is closing.</source>
        <translation>Kassen lukker.</translation>
    </message>
    <message>
        <source>Start it again to go on.</source>
        <translation>Start den igen for at fortsætte.</translation>
    </message>
    <message>
        <source>A device is not answering.</source>
        <translation>En enhed svarer ikke.</translation>
    </message>
    <message>
        <source>Check its cable. Go on without it meanwhile.</source>
        <translation>Tjek kablet. Fortsæt uden den imens.</translation>
    </message>
    <message>
        <source>There is no screen to open the till on.</source>
        <translation>Der er ingen skærm at åbne kassen på.</translation>
    </message>
    <message>
        <source>Start it where there is one, or see it sell: tillit demo --headless.</source>
        <translation>Start den, hvor der er en, eller se den sælge: tillit demo --headless.</translation>
    </message>
    <message>
        <source>The answer did not come back.</source>
        <translation>Svaret kom ikke tilbage.</translation>
    </message>
    <message>
        <source>Wait: the till is looking it up. Do not take the payment again.</source>
        <translation>Vent: kassen slår det op. Tag ikke betalingen igen.</translation>
    </message>
    <message>
        <source>The books do not add up.</source>
        <translation>Bøgerne stemmer ikke.</translation>
    </message>
    <message>
        <source>Something went wrong inside Tillit.</source>
        <translation>Noget gik galt inde i Tillit.</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>Net sales</source>
        <translation>Nettosalg</translation>
    </message>
    <message>
        <source>Put on cards</source>
        <translation>Sat på kort</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Talt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>The drawer is right to the last coin.</source>
        <translation>Skuffen stemmer på kronen.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Gem PDF</translation>
    </message>
    <message>
        <source>Credit note: {amount}</source>
        <translation>Tilgodebevis: {amount}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
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
        <translation>Ingen dag er afsluttet endnu.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Ekspedient</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leder</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ejer</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>Hvem sælger?</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Vælg dit navn, og tast din pinkode.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Approve for {name}</source>
        <translation>Godkend for {name}</translation>
    </message>
    <message>
        <source>Approve this once</source>
        <translation>Godkend denne gang</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Bag disken</translation>
    </message>
    <message>
        <source>Nothing has happened since the last Z.</source>
        <translation>Intet er sket siden sidste Z.</translation>
    </message>
    <message>
        <source>The day began {since}.</source>
        <translation>Dagen begyndte {since}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>Åbn dagen</translation>
    </message>
    <message>
        <source>Count the float into the drawer.</source>
        <translation>Tæl byttepengene op i skuffen.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Afslut dagen</translation>
    </message>
    <message>
        <source>Close {day}, which was forgotten</source>
        <translation>Afslut {day}, som blev glemt</translation>
    </message>
    <message>
        <source>Count the drawer, then the Z is printed.</source>
        <translation>Tæl skuffen, så udskrives Z.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-rapport</translation>
    </message>
    <message>
        <source>How the day stands; closes nothing.</source>
        <translation>Hvordan dagen står; afslutter intet.</translation>
    </message>
    <message>
        <source>Receipts and returns</source>
        <translation>Boner og returer</translation>
    </message>
    <message>
        <source>Or scan a receipt here.</source>
        <translation>Eller scan en bon her.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Find one, top it up, issue, block, move.</source>
        <translation>Find et, fyld op, udsted, spær, flyt.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Varer</translation>
    </message>
    <message>
        <source>Take cash to the bank</source>
        <translation>Tag kontanter til banken</translation>
    </message>
    <message>
        <source>Pay something out</source>
        <translation>Udbetal noget</translation>
    </message>
    <message>
        <source>Put cash in</source>
        <translation>Læg kontanter i</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Åbn skuffen</translation>
    </message>
    <message>
        <source>Sales by day and article</source>
        <translation>Salg efter dag og vare</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personale</translation>
    </message>
    <message>
        <source>Stop practising</source>
        <translation>Stop øvelsen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Øv</translation>
    </message>
    <message>
        <source>In a book of its own; nothing there is real.</source>
        <translation>I en egen bog; intet der er ægte.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Åbn skuffen uden salg</translation>
    </message>
    <message>
        <source>Look at the sales</source>
        <translation>Se salgene</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Ændr hvem der arbejder her</translation>
    </message>
    <message>
        <source>Start or stop practising</source>
        <translation>Start eller stop øvelsen</translation>
    </message>
    <message>
        <source>How much lies in the drawer?</source>
        <translation>Hvor meget ligger der i skuffen?</translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation>Åbn med {amount}</translation>
    </message>
    <message>
        <source>Count all cash in the drawer, the float too.</source>
        <translation>Tæl alle kontanter i skuffen, også byttepengene.</translation>
    </message>
    <message>
        <source>Close with {amount} counted</source>
        <translation>Afslut med {amount} talt</translation>
    </message>
    <message>
        <source>The drawer opens, and the journal tells who moved how much.</source>
        <translation>Skuffen åbnes, og journalen siger, hvem der flyttede hvor meget.</translation>
    </message>
    <message>
        <source>Move {amount}</source>
        <translation>Flyt {amount}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Training: nothing here is real</source>
        <translation>Øvelse: intet her er ægte</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Færdig: {where}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Vælg en fil</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabeller</translation>
    </message>
    <message>
        <source>Give a discount</source>
        <translation>Giv rabat</translation>
    </message>
    <message>
        <source>Scan a receipt, or type its number</source>
        <translation>Scan en bon, eller tast dens nummer</translation>
    </message>
    <message>
        <source>No receipts yet.</source>
        <translation>Ingen boner endnu.</translation>
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
        <translation>Bon {number}</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Udskriv en kopi</translation>
    </message>
    <message>
        <source>Printed before: there is one copy at most.</source>
        <translation>Udskrevet før: der er højst én kopi.</translation>
    </message>
    <message>
        <source>Marked as a copy, once.</source>
        <translation>Mærket som kopi, én gang.</translation>
    </message>
    <message>
        <source>Send a copy by e-mail</source>
        <translation>Send en kopi med e-mail</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Tag varer retur</translation>
    </message>
    <message>
        <source>All of it was given back before.</source>
        <translation>Alt er givet tilbage før.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Void the receipt</source>
        <translation>Annuller bonen</translation>
    </message>
    <message>
        <source>Whole, as it was paid, before the day is closed.</source>
        <translation>Hele bonen, som den blev betalt, før dagen afsluttes.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Print a gift receipt</source>
        <translation>Udskriv gavebon</translation>
    </message>
    <message>
        <source>Without prices.</source>
        <translation>Uden priser.</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Sæt på kortet</translation>
    </message>
    <message>
        <source>To hand over in cash</source>
        <translation>At udlevere kontant</translation>
    </message>
    <message>
        <source>To give back on the terminal</source>
        <translation>At give tilbage på terminalen</translation>
    </message>
    <message>
        <source>Void receipt {number}: {amount}</source>
        <translation>Annuller bon {number}: {amount}</translation>
    </message>
    <message>
        <source>Pieces: {count}</source>
        <translation>Antal: {count}</translation>
    </message>
    <message>
        <source>Receipts: {count}</source>
        <translation>Boner: {count}</translation>
    </message>
    <message>
        <source>Sales by article</source>
        <translation>Salg efter vare</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Salg efter dag</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; the last {days} days.</source>
        <translation>Netto for returer, inkl. moms; de seneste {days} dage.</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Intet blev solgt i disse dage.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; {weeks} weeks, each from its Monday on.</source>
        <translation>Netto for returer, inkl. moms; {weeks} uger, hver fra mandag.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; today.</source>
        <translation>Netto for returer, inkl. moms; i dag.</translation>
    </message>
    <message>
        <source>Sales by week</source>
        <translation>Salg efter uge</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Efter dag</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Efter uge</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Efter vare</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>{weeks} weeks</source>
        <translation>{weeks} uger</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dage</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Uge {number}</translation>
    </message>
    <message>
        <source>Return of receipt {number}</source>
        <translation>Retur af bon {number}</translation>
    </message>
    <message>
        <source>To give back: {total}. Scan a card to put it there.</source>
        <translation>At give tilbage: {total}. Scan et kort for at sætte det der.</translation>
    </message>
    <message>
        <source>{chosen} of {quantity}</source>
        <translation>{chosen} af {quantity}</translation>
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
        <translation>Årsag</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>I kontanter</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Som det blev betalt</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Årsag: {reason}.</translation>
    </message>
    <message>
        <source>Return of receipt {number}: {total}</source>
        <translation>Retur af bon {number}: {total}</translation>
    </message>
    <message>
        <source>Why? It stands on the receipt and in the reports.</source>
        <translation>Hvorfor? Det står på kvitteringen og i rapporterne.</translation>
    </message>
    <message>
        <source>The first is an owner, who lets others in.</source>
        <translation>Den første er en ejer, som lukker andre ind.</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>Navn på en ny</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny pinkode</translation>
    </message>
    <message>
        <source>Nobody signs in here: whoever stands at the till sells.</source>
        <translation>Ingen logger ind her: den, der står ved kassen, sælger.</translation>
    </message>
    <message>
        <source>Add and give a PIN</source>
        <translation>Tilføj og giv en pinkode</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Fire til otte cifre.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Den samme én gang til.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Pinkode for {name}</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Behold denne pinkode</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>All of this is done at central; this till hears of it by the line.</source>
        <translation>Alt dette gøres på centralen; kassen hører om det over linjen.</translation>
    </message>
    <message>
        <source>This card is blocked for ever.</source>
        <translation>Kortet er spærret for altid.</translation>
    </message>
    <message>
        <source>Put value on by hand</source>
        <translation>Sæt værdi på i hånden</translation>
    </message>
    <message>
        <source>A correction: no payment, but a reason.</source>
        <translation>En rettelse: ingen betaling, men en grund.</translation>
    </message>
    <message>
        <source>Take value off by hand</source>
        <translation>Tag værdi af i hånden</translation>
    </message>
    <message>
        <source>A correction, with a reason.</source>
        <translation>En rettelse, med en grund.</translation>
    </message>
    <message>
        <source>Move to another card</source>
        <translation>Flyt til et andet kort</translation>
    </message>
    <message>
        <source>For a lost card: all of it moves, the card is blocked.</source>
        <translation>For et mistet kort: alt flyttes, kortet spærres.</translation>
    </message>
    <message>
        <source>Shown once; the old one is void.</source>
        <translation>Vises én gang; den gamle bliver ugyldig.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Ny kode</translation>
    </message>
    <message>
        <source>To be printed; the old ones stay good.</source>
        <translation>Til udskrift; de gamle gælder fortsat.</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Spær kortet</translation>
    </message>
    <message>
        <source>At once, at every till; central can let it go again.</source>
        <translation>Straks, ved hver kasse; centralen kan åbne det igen.</translation>
    </message>
    <message>
        <source>For ever, with whatever is on it.</source>
        <translation>For altid, med det der står på det.</translation>
    </message>
    <message>
        <source>This card is blocked: {why}. Central can let it go again.</source>
        <translation>Kortet er spærret: {why}. Centralen kan åbne det igen.</translation>
    </message>
    <message>
        <source>All of this is done at central, and the line is down. It has to wait.</source>
        <translation>Alt dette gøres på centralen, og linjen er nede. Det må vente.</translation>
    </message>
    <message>
        <source>Central has not answered yet to what was asked; see Cards, At central.</source>
        <translation>Centralen har endnu ikke svaret på det, der blev spurgt; se Kort, Hos centralen.</translation>
    </message>
    <message>
        <source>Done at central, over the line.</source>
        <translation>Gøres på centralen, over linjen.</translation>
    </message>
    <message>
        <source>{amount}: why?</source>
        <translation>{amount}: hvorfor?</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it cannot be used from now on.</source>
        <translation>{card} og {amount} på det kan ikke bruges fra nu af.</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it are of no use any more.</source>
        <translation>{card} og {amount} på det kan ikke bruges mere.</translation>
    </message>
    <message>
        <source>It is done and in the books.</source>
        <translation>Det er gjort og bogført.</translation>
    </message>
    <message>
        <source>This is shown once. Print it, or write it down.</source>
        <translation>Dette vises én gang. Udskriv det, eller skriv det ned.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynd</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vælg</translation>
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
        <translation>Uden PIN-koder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændr</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Et andet antal</translation>
    </message>
    <message>
        <source>Many cards</source>
        <translation>Mange kort</translation>
    </message>
    <message>
        <source>They have no value before they are sold, one by one.</source>
        <translation>De har ingen værdi, før de sælges, ét ad gangen.</translation>
    </message>
    <message>
        <source>What their numbers begin with, as spring-27</source>
        <translation>Det numrene begynder med, som foraar-27</translation>
    </message>
    <message>
        <source>Make {count} cards</source>
        <translation>Lav {count} kort</translation>
    </message>
    <message>
        <source>{done} of {count} are made.</source>
        <translation>{done} af {count} er lavet.</translation>
    </message>
    <message>
        <source>What is made stays, also when you stop.</source>
        <translation>Det, der er lavet, bliver, også hvis du stopper.</translation>
    </message>
    <message>
        <source>A table of all codes, and sheets to print and cut.</source>
        <translation>En tabel over alle koder, og ark til at udskrive og klippe.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Balance after each movement</source>
        <translation>Saldo efter hver bevægelse</translation>
    </message>
    <message>
        <source>Nothing has moved on this card yet.</source>
        <translation>Der er ikke sket noget på kortet endnu.</translation>
    </message>
    <message>
        <source>As central told it {moment}. Movements are those of this till.</source>
        <translation>Som centralen sagde {moment}. Bevægelserne er denne kasses.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserveret</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lavet</translation>
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
        <translation>Ældre</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Kontoudtog</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Spærret</translation>
    </message>
    <message>
        <source>Taken off the card</source>
        <translation>Taget af kortet</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Frigivet</translation>
    </message>
    <message>
        <source>Central issues the cards. Selling them and topping them up works here, without the line too.</source>
        <translation>Centralen udsteder kortene. Salg og opfyldning virker her, også uden linje.</translation>
    </message>
    <message>
        <source>Scan a card, or type number, customer, name or amount</source>
        <translation>Scan et kort, eller skriv nummer, kunde, navn eller beløb</translation>
    </message>
    <message>
        <source>No card is like that.</source>
        <translation>Intet kort er sådan.</translation>
    </message>
    <message>
        <source>No answer yet; it is asked again by itself.</source>
        <translation>Intet svar endnu; der spørges igen af sig selv.</translation>
    </message>
    <message>
        <source>It is done. What was made waits to be put on paper.</source>
        <translation>Det er gjort. Det, der blev lavet, venter på at blive udskrevet.</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nyt kort</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overtag</translation>
    </message>
    <message>
        <source>There are no cards yet.</source>
        <translation>Der er ingen kort endnu.</translation>
    </message>
    <message>
        <source>Central issues the cards, and the line is down: new ones have to wait. Selling and topping up go on.</source>
        <translation>Centralen udsteder kortene, og linjen er nede: nye må vente. Salg og opfyldning går videre.</translation>
    </message>
    <message>
        <source>At central: {count}</source>
        <translation>Hos centralen: {count}</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyeste</translation>
    </message>
    <message>
        <source>Take cards over</source>
        <translation>Overtag kort</translation>
    </message>
    <message>
        <source>What is taken over stays, also when you stop.</source>
        <translation>Det, der er overtaget, bliver, også hvis du stopper.</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Stien til filen</translation>
    </message>
    <message>
        <source>A table with the columns token and amount, and if there are such: card_id, name, customer_id, expires.</source>
        <translation>En tabel med kolonnerne token og amount, og hvis de findes: card_id, name, customer_id, expires.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken over before they are right.</source>
        <translation>Rækker med fejl: {count}. Intet overtages, før de er rettet.</translation>
    </message>
    <message>
        <source>New cards: {new}, worth {amount}. Here already: {here}.</source>
        <translation>Nye kort: {new}, værd {amount}. Her allerede: {here}.</translation>
    </message>
    <message>
        <source>{done} of {count} are taken over.</source>
        <translation>{done} af {count} er overtaget.</translation>
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
        <translation>Overtag {count} kort</translation>
    </message>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Den har flere kolonner end overskriften.</translation>
    </message>
    <message>
        <source>The code is missing, or no scanner takes it for a card&apos;s.</source>
        <translation>Koden mangler, eller ingen scanner tager den for et korts.</translation>
    </message>
    <message>
        <source>The amount cannot be read for certain.</source>
        <translation>Beløbet kan ikke læses sikkert.</translation>
    </message>
    <message>
        <source>The day cannot be read. Write it as 2027-12-31.</source>
        <translation>Dagen kan ikke læses. Skriv den som 2027-12-31.</translation>
    </message>
    <message>
        <source>A text in it is too long or not readable.</source>
        <translation>En tekst i den er for lang eller ikke læsbar.</translation>
    </message>
    <message>
        <source>The same card or code stands further up.</source>
        <translation>Samme kort eller kode står længere oppe.</translation>
    </message>
    <message>
        <source>There is another card with this number.</source>
        <translation>Der er et andet kort med dette nummer.</translation>
    </message>
    <message>
        <source>The code leads to another card already.</source>
        <translation>Koden fører allerede til et andet kort.</translation>
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
        <translation>Skuffen åbnes.</translation>
    </message>
    <message>
        <source>On the bank terminal</source>
        <translation>På bankterminalen</translation>
    </message>
    <message>
        <source>Once the terminal has approved it.</source>
        <translation>Når terminalen har godkendt det.</translation>
    </message>
    <message>
        <source>Is blocked.</source>
        <translation>Spærres.</translation>
    </message>
    <message>
        <source>Scan the card that takes its place.</source>
        <translation>Scan kortet, der tager over.</translation>
    </message>
    <message>
        <source>That is the lost card itself.</source>
        <translation>Det er selve det mistede kort.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Lav</translation>
    </message>
    <message>
        <source>It has no value before it is sold. Its code is shown once.</source>
        <translation>Det har ingen værdi, før det sælges. Koden vises én gang.</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Gavekort</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Tilgodebevis</translation>
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
        <translation>Beskadiget</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Kulance</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>En fejl hos os</translation>
    </message>
    <message>
        <source>Competition or campaign</source>
        <translation>Konkurrence eller kampagne</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passer ikke</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Har en fejl</translation>
    </message>
    <message>
        <source>Not wanted after all</source>
        <translation>Ikke ønsket alligevel</translation>
    </message>
    <message>
        <source>Rung up wrongly</source>
        <translation>Slået forkert ind</translation>
    </message>
    <message>
        <source>Bought for the shop</source>
        <translation>Købt til butikken</translation>
    </message>
    <message>
        <source>Paid back without a receipt</source>
        <translation>Betalt tilbage uden kvittering</translation>
    </message>
    <message>
        <source>Wages or an advance</source>
        <translation>Løn eller forskud</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Byttepenge fra banken</translation>
    </message>
    <message>
        <source>Put back what was too little</source>
        <translation>Lagt det tilbage, der manglede</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>En anden grund</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>Fortsæt med denne grund</translation>
    </message>
    <message>
        <source>How many cards?</source>
        <translation>Hvor mange kort?</translation>
    </message>
    <message>
        <source>{amount} more by card {code} than this till may spend: {risk} at risk then.</source>
        <translation>{amount} mere på kort {code}, end denne kasse må bruge: så er {risk} på risiko.</translation>
    </message>
    <message>
        <source>Allow {amount}</source>
        <translation>Tillad {amount}</translation>
    </message>
    <message>
        <source>Not read: allow this first, or go back.</source>
        <translation>Ikke læst: tillad dette først, eller gå tilbage.</translation>
    </message>
    <message>
        <source>At risk already</source>
        <translation>På risiko i forvejen</translation>
    </message>
    <message>
        <source>At risk with this</source>
        <translation>På risiko med dette</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Send med e-mail</translation>
    </message>
    <message>
        <source>The address is forgotten as soon as the letter has gone.</source>
        <translation>Adressen glemmes, så snart brevet er sendt.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mailadresse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>That is no e-mail address.</source>
        <translation>Det er ikke en e-mailadresse.</translation>
    </message>
    <message>
        <source>E-mails that wait</source>
        <translation>E-mails, der venter</translation>
    </message>
    <message>
        <source>What cannot be sent for a week is forgotten, with its address.</source>
        <translation>Det, der ikke kan sendes i en uge, glemmes, også adressen.</translation>
    </message>
    <message>
        <source>All have been sent.</source>
        <translation>Alt er sendt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Se igen</translation>
    </message>
    <message>
        <source>Refused: {problem}</source>
        <translation>Afvist: {problem}</translation>
    </message>
    <message>
        <source>Not sent yet: {problem}</source>
        <translation>Ikke sendt endnu: {problem}</translation>
    </message>
    <message>
        <source>Waiting since {moment}</source>
        <translation>Venter siden {moment}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glem</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Den går til {address}, så snart der er net.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Hos centralen</translation>
    </message>
    <message>
        <source>Asked of central, and kept until somebody has heard what came of it.</source>
        <translation>Bedt om hos centralen og gemt, til nogen har hørt, hvordan det gik.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Intet venter.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Læg væk</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Opening the books…</source>
        <translation>Åbner bøgerne…</translation>
    </message>
</context>
<context>
    <name>scanners</name>
    <message>
        <source>None is set up now.</source>
        <translation>Ingen er sat op nu.</translation>
    </message>
    <message>
        <source>{name} is not listened to any more.</source>
        <translation>Der lyttes ikke længere til {name}.</translation>
    </message>
    <message>
        <source>{name} is listened to.</source>
        <translation>Der lyttes nu til {name}.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or not all of it.</source>
        <translation>Det var ingen kode fra arket, eller ikke hele.</translation>
    </message>
    <message>
        <source>Understood.</source>
        <translation>Forstået.</translation>
    </message>
    <message>
        <source>Scanner {number}</source>
        <translation>Scanner {number}</translation>
    </message>
    <message>
        <source>The three scans do not agree. Set it up again.</source>
        <translation>De tre scanninger stemmer ikke overens. Sæt den op igen.</translation>
    </message>
    <message>
        <source>{name} is set up.</source>
        <translation>{name} er sat op.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Rapporten er på udklipsholderen.</translation>
    </message>
    <message>
        <source>Scan code {number} of {needed} of the printed sheet.</source>
        <translation>Scan kode {number} af {needed} på det udskrevne ark.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Sæt en scanner op</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheder</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Seneste scanninger</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Spejlvendt</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spejlvend</translation>
    </message>
    <message>
        <source>Turn, {degrees}°</source>
        <translation>Drej, {degrees}°</translation>
    </message>
    <message>
        <source>Too dark to read codes. Give more light.</source>
        <translation>For mørkt til at læse koder. Giv mere lys.</translation>
    </message>
    <message>
        <source>Keyboard scanners</source>
        <translation>Tastaturscannere</translation>
    </message>
    <message>
        <source>understood as they come; none is set up</source>
        <translation>forstås som de kommer; ingen er sat op</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>{gap} ms a key</source>
        <translation>{gap} ms pr. tast</translation>
    </message>
    <message>
        <source>begins with {prefix}</source>
        <translation>begynder med {prefix}</translation>
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
        <translation>slutter uden tegn</translation>
    </message>
    <message>
        <source>through keyboard {layout}</source>
        <translation>gennem tastatur {layout}</translation>
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
        <translation>{rate} billeder i sekundet, {time} ms om at læse ét</translation>
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
        <translation>væk; der ledes</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>this user may not open it</source>
        <translation>denne bruger må ikke åbne den</translation>
    </message>
    <message>
        <source>its speed is found by scanning</source>
        <translation>hastigheden findes ved at scanne</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>for mørkt</translation>
    </message>
    <message>
        <source>zbar is not installed</source>
        <translation>zbar er ikke installeret</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>Serial scanner, {device}</source>
        <translation>Seriel scanner, {device}</translation>
    </message>
    <message>
        <source>Keyboard; in use, its keys come to Tillit alone</source>
        <translation>Tastatur; i brug går tasterne kun til Tillit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Brug</translation>
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
        <translation>Seriel</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Indsat</translation>
    </message>
    <message>
        <source>{count} characters, {gap} ms, {end}</source>
        <translation>{count} tegn, {gap} ms, {end}</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>uden suffiks</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>ukendt kode</translation>
    </message>
    <message>
        <source>more than one reading</source>
        <translation>mere end én læsning</translation>
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
        <translation>Tilslut en central</translation>
    </message>
    <message>
        <source>One till, or several</source>
        <translation>En kasse eller flere</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Scan koden, som kontoret lavede til kassen, eller skriv delene.</translation>
    </message>
    <message>
        <source>A till that stays alone can join later, by Ctrl+F10.</source>
        <translation>En kasse, der står alene, kan tilsluttes senere med Ctrl+F10.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Kassen har sine egne kort.</translation>
    </message>
    <message>
        <source>Its cards are central&apos;s, and sell without the line.</source>
        <translation>Kortene er centralens og sælger også uden linje.</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Det er ikke koden til en invitation.</translation>
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
        <translation>Hvor centralen svarer: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Centralens adresse</translation>
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
        <translation>Ændr</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ikke angivet endnu</translation>
    </message>
    <message>
        <source>The address of a central begins with https://.</source>
        <translation>Adressen på en central begynder med https://.</translation>
    </message>
    <message>
        <source>An account is P or T and eight digits.</source>
        <translation>En konto er P eller T og otte cifre.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scan any barcode: that of an article, or of a card.</source>
        <translation>Scan en stregkode: fra en vare eller et kort.</translation>
    </message>
    <message>
        <source>The scanner works</source>
        <translation>Scanneren virker</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>Intet er scannet endnu</translation>
    </message>
    <message>
        <source>Without one, codes are typed, or a camera reads.</source>
        <translation>Uden scanner skrives koder, eller et kamera læser dem.</translation>
    </message>
    <message>
        <source>It does not read, or is slow?</source>
        <translation>Læser den ikke, eller er den langsom?</translation>
    </message>
    <message>
        <source>Print this sheet. At the counter, Ctrl+F8 sets the scanner up by it.</source>
        <translation>Udskriv arket. Ved disken indstiller Ctrl+F8 scanneren med det.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Gem arket</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>A sale never waits for paper. Print a test to see.</source>
        <translation>Et salg venter aldrig på papir. Udskriv en prøve for at se.</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Udskriv en prøve</translation>
    </message>
    <message>
        <source>Nobody could find this printer: it needs a right address.</source>
        <translation>Ingen kan finde denne printer: den skal have en rigtig adresse.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>En prøve</translation>
    </message>
    <message>
        <source>If you can read this, receipts will be printed.</source>
        <translation>Kan du læse dette, udskrives boner.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Ingen printer</translation>
    </message>
    <message>
        <source>What is printed is kept as PDF in the till&apos;s folder.</source>
        <translation>Det, der udskrives, gemmes som PDF i kassens mappe.</translation>
    </message>
    <message>
        <source>A printer of this computer</source>
        <translation>En printer på denne computer</translation>
    </message>
    <message>
        <source>The system&apos;s print queue prints pages.</source>
        <translation>Systemets udskriftskø udskriver sider.</translation>
    </message>
    <message>
        <source>Receipt printer by USB</source>
        <translation>Bonprinter på USB</translation>
    </message>
    <message>
        <source>The first one that is plugged in.</source>
        <translation>Den første, der er tilsluttet.</translation>
    </message>
    <message>
        <source>Receipt printer in the network</source>
        <translation>Bonprinter på netværket</translation>
    </message>
    <message>
        <source>By its address.</source>
        <translation>Efter adressen.</translation>
    </message>
    <message>
        <source>Receipt printer on a serial line</source>
        <translation>Bonprinter på seriel linje</translation>
    </message>
    <message>
        <source>By the name of the line.</source>
        <translation>Efter linjens navn.</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Enhedsfil</translation>
    </message>
    <message>
        <source>What a receipt printer would get is written there.</source>
        <translation>Det, en bonprinter ville få, skrives dertil.</translation>
    </message>
    <message>
        <source>Address of the printer, such as 192.168.1.50</source>
        <translation>Printerens adresse, for eksempel 192.168.1.50</translation>
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
        <translation>Den første leder</translation>
    </message>
    <message>
        <source>Somebody who lets others in, and approves what not everybody may do. Left empty, whoever stands at the till sells; staff can be added later.</source>
        <translation>En, der lukker andre ind og godkender det, ikke alle må. Står feltet tomt, sælger den, der står ved kassen; personale kan tilføjes senere.</translation>
    </message>
    <message>
        <source>Name of the first manager</source>
        <translation>Navnet på den første leder</translation>
    </message>
    <message>
        <source>The PIN is chosen</source>
        <translation>Pinkoden er valgt</translation>
    </message>
    <message>
        <source>A PIN is chosen next</source>
        <translation>Derefter vælges en pinkode</translation>
    </message>
    <message>
        <source>Four to eight digits, entered twice.</source>
        <translation>Fire til otte cifre, tastet to gange.</translation>
    </message>
    <message>
        <source>That name is too long.</source>
        <translation>Det navn er for langt.</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>De to var ikke ens. Vælg pinkoden igen.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Den samme én gang til.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Pinkode for {name}</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Fire til otte cifre.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Behold denne pinkode</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Klar til at sælge</translation>
    </message>
    <message>
        <source>The till is made, and has not joined.</source>
        <translation>Kassen er lavet, men ikke tilsluttet.</translation>
    </message>
    <message>
        <source>Making the books…</source>
        <translation>Laver bøgerne…</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Spørger centralen…</translation>
    </message>
    <message>
        <source>A PIN is written nowhere: choose it again.</source>
        <translation>En pinkode skrives ikke ned nogen steder: vælg den igen.</translation>
    </message>
    <message>
        <source>Nothing is made before you press the key below.</source>
        <translation>Intet laves, før du trykker på tasten nedenfor.</translation>
    </message>
    <message>
        <source>Nobody signs in</source>
        <translation>Ingen logger ind</translation>
    </message>
    <message>
        <source>Stays alone</source>
        <translation>Står alene</translation>
    </message>
    <message>
        <source>{name}, without a PIN</source>
        <translation>{name}, uden pinkode</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Butik</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Open without it</source>
        <translation>Åbn uden</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Spørg igen</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Åbn kassen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Varer</translation>
    </message>
    <message>
        <source>At the counter: F10, Articles. One by one, or all of them from a file.</source>
        <translation>Ved kassen: F10, Varer. En ad gangen, eller alle fra en fil.</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Færdig: {where}</translation>
    </message>
    <message>
        <source>Welcome to Tillit</source>
        <translation>Velkommen til Tillit</translation>
    </message>
    <message>
        <source>A few questions, and this till can sell. Which language do you read?</source>
        <translation>Nogle få spørgsmål, så kan kassen sælge. Hvilket sprog læser du?</translation>
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
        <translation>CVR-nummer</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>kan stå tomt</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Din butik</translation>
    </message>
    <message>
        <source>This stands at the head of every receipt.</source>
        <translation>Dette står øverst på hver bon.</translation>
    </message>
    <message>
        <source>That is too long for a receipt, or cannot be printed.</source>
        <translation>Det er for langt til en bon eller kan ikke udskrives.</translation>
    </message>
    <message>
        <source>A receipt has to name the shop.</source>
        <translation>En bon skal nævne butikken.</translation>
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
        <translation>Priser, kort og kontanter er i den. Beløb skrives sådan: {amount}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Valgt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vælg</translation>
    </message>
    <message>
        <source>Somebody who lets others work here, and leaves the kiosk by PIN: the lock on the lower right.</source>
        <translation>En, der lader andre arbejde her og forlader kiosken med PIN: låsen nederst til højre.</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Åbn kiosken</translation>
    </message>
    <message>
        <source>Open this folder as a till once: F10, Articles. Or: tillit articles import.</source>
        <translation>Åbn mappen som kasse én gang: F10, Varer. Eller: tillit articles import.</translation>
    </message>
    <message>
        <source>Without a manager nobody could ever leave the kiosk.</source>
        <translation>Uden en leder kunne ingen nogensinde forlade kiosken.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Training: nothing is real</source>
        <translation>Øvelse: intet er ægte</translation>
    </message>
    <message>
        <source>Cash and the terminal go on. Cards need a new code from the office.</source>
        <translation>Kontanter og terminal fortsætter. Kort kræver en ny kode fra kontoret.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Tilslut igen</translation>
    </message>
    <message>
        <source>Learning cards, {done} of {total}</source>
        <translation>Lærer kortene, {done} af {total}</translation>
    </message>
    <message>
        <source>Stand-alone</source>
        <translation>Selvstændig</translation>
    </message>
    <message>
        <source>This till keeps its own cards and needs no network.</source>
        <translation>Denne kasse har sine egne kort og behøver intet net.</translation>
    </message>
    <message>
        <source>Online, API only</source>
        <translation>På nettet, kun API</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>På nettet</translation>
    </message>
    <message>
        <source>Selling goes on. What waits is sent when the network is back.</source>
        <translation>Salget fortsætter. Det ventende sendes, når nettet er tilbage.</translation>
    </message>
    <message>
        <source>Central answered last {moment}.</source>
        <translation>Centralen svarede sidst {moment}.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Uden net</translation>
    </message>
    <message>
        <source>All in the books</source>
        <translation>Alt er bogført</translation>
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
        <translation>{count} at se på</translation>
    </message>
    <message>
        <source>Press to cut the line, or to restore it (Ctrl+F9).</source>
        <translation>Tryk for at afbryde linjen, eller for at genoprette den (Ctrl+F9).</translation>
    </message>
    <message>
        <source>Line: cut</source>
        <translation>Linje: afbrudt</translation>
    </message>
    <message>
        <source>Line: connected</source>
        <translation>Linje: forbundet</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>under et minut</translation>
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
        <translation>{days} dage</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API: it tells no news of cards.</source>
        <translation>Centralen taler kun wallet-API&apos;et: den fortæller intet nyt om kort.</translation>
    </message>
    <message>
        <source>{amount} here</source>
        <translation>{amount} her</translation>
    </message>
    <message>
        <source>What this till may still take of the card with no line.</source>
        <translation>Det kassen stadig kan tage af kortet uden linje.</translation>
    </message>
    <message>
        <source>Checking the books</source>
        <translation>Bøgerne kontrolleres</translation>
    </message>
    <message>
        <source>Every page is looked at once a start. Selling goes on; the till says what is wrong.</source>
        <translation>Hver side kontrolleres én gang efter start. Salget fortsætter; kassen siger til, hvis noget er galt.</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>Kvittering ikke udskrevet</translation>
    </message>
    <message>
        <source>Press for the last receipts: each can be printed again.</source>
        <translation>Tryk for de seneste kvitteringer: hver kan udskrives igen.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scanner starting</source>
        <translation>Scanneren starter</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Ingen scanner</translation>
    </message>
    <message>
        <source>The camera sees next to nothing.</source>
        <translation>Kameraet ser næsten intet.</translation>
    </message>
    <message>
        <source>Camera: more light</source>
        <translation>Kamera: mere lys</translation>
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
        <translation>Intet kamera</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lyd</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Lyd fra</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Ingen lydenhed</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>The line to central</source>
        <translation>Linjen til centralen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send igen</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Gem som JSON</translation>
    </message>
    <message>
        <source>It is sent once more. The same question has the same answer.</source>
        <translation>Det sendes igen. Samme spørgsmål får samme svar.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet. It is sent by itself.</source>
        <translation>Centralen har ikke hørt om det endnu. Det sendes af sig selv.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Skete</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløb</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation>tilladt af {name}</translation>
    </message>
    <message>
        <source>Can be spent without the line</source>
        <translation>Kan bruges uden linje</translation>
    </message>
    <message>
        <source>Nobody else can spend this, until it is given back.</source>
        <translation>Ingen andre kan bruge dette, før det er givet tilbage.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Intet her.</translation>
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
        <translation>{origin}, {amount} til at begynde med</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>til {moment}</translation>
    </message>
    <message>
        <source>asked back by central</source>
        <translation>bedt tilbage af centralen</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Tilslut en central</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Tilslut</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Det er ikke koden til en invitation.</translation>
    </message>
    <message>
        <source>Finish, park or cancel the sale in hand first.</source>
        <translation>Afslut, parkér eller annullér salget først.</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Spørger centralen…</translation>
    </message>
    <message>
        <source>For a central that knows the wallet API and no tills: type its parts.</source>
        <translation>Til en central, der kender wallet-API&apos;et og ingen kasser: skriv delene.</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Scan koden, som kontoret lavede til kassen, eller skriv delene.</translation>
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
        <translation>API-klientens hemmelighed</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Hvor centralen svarer: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Centralens adresse</translation>
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
        <translation>Hemmeligheden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændr</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ikke oplyst endnu</translation>
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
        <translation>Kortene bliver centralens; den lærer dem først.</translation>
    </message>
    <message>
        <source>Articles, staff and receipts stay. It sells on meanwhile.</source>
        <translation>Varer, personale og boner bliver. Den sælger videre imens.</translation>
    </message>
    <message>
        <source>A till with cards of its own cannot join.</source>
        <translation>En kasse med egne kort kan ikke tilsluttes.</translation>
    </message>
    <message>
        <source>What it holds for an earlier life stays reserved there.</source>
        <translation>Det den holder fra et tidligere liv, er stadig reserveret der.</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; each is asked about there.</source>
        <translation>Kortene bliver centralens; den spørger der om hvert kort.</translation>
    </message>
    <message>
        <source>Central does not answer. {count} wait; nothing is lost.</source>
        <translation>Centralen svarer ikke. {count} venter; intet er tabt.</translation>
    </message>
    <message>
        <source>Sending: {count} left.</source>
        <translation>Sender: {count} tilbage.</translation>
    </message>
    <message>
        <source>Done: central has everything.</source>
        <translation>Færdig: centralen har alt.</translation>
    </message>
    <message>
        <source>{count} are sent to central once more.</source>
        <translation>{count} sendes til centralen igen.</translation>
    </message>
    <message>
        <source>This till has to join again: cash and the terminal go on, cards wait.</source>
        <translation>Denne kasse skal tilsluttes igen: kontanter og terminal fungerer, kort venter.</translation>
    </message>
    <message>
        <source>The line is up.</source>
        <translation>Linjen er oppe.</translation>
    </message>
    <message>
        <source>The line is down; selling goes on.</source>
        <translation>Linjen er nede; salget fortsætter.</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API.</source>
        <translation>Centralen taler kun wallet-API&apos;et.</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} venter</translation>
    </message>
    <message>
        <source>The oldest for {age}.</source>
        <translation>Den ældste i {age}.</translation>
    </message>
    <message>
        <source>Till {till} of account {account}, joined {moment} (life {life})</source>
        <translation>Kasse {till} i konto {account}, tilsluttet {moment} (liv {life})</translation>
    </message>
    <message>
        <source>Central has not answered for: {count}</source>
        <translation>Centralen har ikke svaret for: {count}</translation>
    </message>
    <message>
        <source>At risk by floor limit</source>
        <translation>På risiko efter beløbsgrænse</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synk nu</translation>
    </message>
    <message>
        <source>Kept here until a person has seen to them.</source>
        <translation>Ligger her, til nogen har set på dem.</translation>
    </message>
    <message>
        <source>Allowances held: {count}</source>
        <translation>Rettigheder her: {count}</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Tilslut igen</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Nyere</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ældre</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Gem som CSV</translation>
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
        <translation>Ret modtaget</translation>
    </message>
    <message>
        <source>Allowance given back</source>
        <translation>Ret givet tilbage</translation>
    </message>
    <message>
        <source>Correction of a sale</source>
        <translation>Rettelse af et salg</translation>
    </message>
    <message>
        <source>Sale put aside or taken up</source>
        <translation>Salg parkeret eller hentet</translation>
    </message>
    <message>
        <source>Paper printed once more</source>
        <translation>Papir udskrevet igen</translation>
    </message>
    <message>
        <source>Day opened, closed or read</source>
        <translation>Dag åbnet, lukket eller læst</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Skuffe</translation>
    </message>
    <message>
        <source>Till started or stopped</source>
        <translation>Kasse startet eller stoppet</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personale</translation>
    </message>
    <message>
        <source>Articles or prices</source>
        <translation>Varer eller priser</translation>
    </message>
    <message>
        <source>Approval by somebody else</source>
        <translation>Godkendt af en anden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>From before the till joined</source>
        <translation>Fra før kassen blev tilsluttet</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Hos centralen</translation>
    </message>
    <message>
        <source>Contradicts what central has</source>
        <translation>Strider mod det centralen har</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Kom for sent</translation>
    </message>
    <message>
        <source>Booked, but look at it</source>
        <translation>Bogført, men se på det</translation>
    </message>
    <message>
        <source>More than the card can hold</source>
        <translation>Mere end kortet kan rumme</translation>
    </message>
    <message>
        <source>Not part of the chain</source>
        <translation>Ikke del af kæden</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Skal ses på</translation>
    </message>
    <message>
        <source>Central booked nothing of it. Compare the receipt with the card.</source>
        <translation>Centralen bogførte intet af det. Sammenlign bonen med kortet.</translation>
    </message>
    <message>
        <source>What the allowance no longer covered was taken as far as the card went; the rest is the shop&apos;s loss.</source>
        <translation>Det retten ikke længere dækkede, blev taget så langt kortet rakte; resten er butikkens tab.</translation>
    </message>
    <message>
        <source>Central booked it all the same. Something about the card was not right.</source>
        <translation>Centralen bogførte det alligevel. Noget ved kortet stemte ikke.</translation>
    </message>
    <message>
        <source>Cash was taken. Central keeps what the card had no room for.</source>
        <translation>Kontanter er modtaget. Centralen gemmer det, kortet ikke kunne rumme.</translation>
    </message>
    <message>
        <source>Central keeps it and booked nothing. The till has to join again.</source>
        <translation>Centralen gemmer det og bogførte intet. Kassen skal tilsluttes igen.</translation>
    </message>
    <message>
        <source>It stays in this till&apos;s own books.</source>
        <translation>Det bliver i kassens egne bøger.</translation>
    </message>
    <message>
        <source>Central has it.</source>
        <translation>Centralen har det.</translation>
    </message>
    <message>
        <source>Taken off the card late</source>
        <translation>Taget af kortet for sent</translation>
    </message>
    <message>
        <source>Not covered by the card</source>
        <translation>Ikke dækket af kortet</translation>
    </message>
    <message>
        <source>No room on the card for</source>
        <translation>Ikke plads på kortet til</translation>
    </message>
    <message>
        <source>put on the card here</source>
        <translation>sat på kortet her</translation>
    </message>
    <message>
        <source>allowed by a person</source>
        <translation>tilladt af en person</translation>
    </message>
    <message>
        <source>lent by central</source>
        <translation>lånt af centralen</translation>
    </message>
    <message>
        <source>It hears of sales one at a time, asks for nothing back and stops no copy of a till; without the line only what this till holds can be sold.</source>
        <translation>Den hører om ét salg ad gangen, beder ikke om noget tilbage og stopper ingen kopi af en kasse; uden linjen kan kun det, denne kasse holder, sælges.</translation>
    </message>
    <message>
        <source>Allowed by floor limit</source>
        <translation>Tilladt efter beløbsgrænse</translation>
    </message>
    <message>
        <source>Paid beyond what this till held. At risk until central has answered.</source>
        <translation>Betalt ud over det, kassen havde. På risiko, til centralen har svaret.</translation>
    </message>
    <message>
        <source>Nothing was allowed.</source>
        <translation>Intet er tilladt.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet.</source>
        <translation>Centralen har ikke hørt om det endnu.</translation>
    </message>
    <message>
        <source>The card went short by {amount}: the shop&apos;s loss.</source>
        <translation>Kortet manglede {amount}: butikkens tab.</translation>
    </message>
    <message>
        <source>The card had it: nothing was lost.</source>
        <translation>Kortet havde det: intet gik tabt.</translation>
    </message>
</context>
</TS>
