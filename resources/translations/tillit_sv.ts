<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>AmountPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Radera sista siffran</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation>Lägg undan</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Or type the number on the card</source>
        <translation>Eller skriv kortets nummer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Använd den</translation>
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
        <translation>Tillit, kunddisplay</translation>
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
        <translation>Töm</translation>
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
        <translation>En färre</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>En till</translation>
    </message>
    <message>
        <source>Type the quantity</source>
        <translation>Skriv antalet</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Ta bort raden</translation>
    </message>
</context>
<context>
    <name>ParkedSheet</name>
    <message>
        <source>Parked sales</source>
        <translation>Parkerade köp</translation>
    </message>
    <message>
        <source>No parked sales</source>
        <translation>Inga parkerade köp</translation>
    </message>
    <message>
        <source>A sale that has to wait is parked with F6 and taken up again here.</source>
        <translation>Ett köp som måste vänta parkeras med F6 och tas upp igen här.</translation>
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
        <translation>Varken kamera eller skanner hittades.</translation>
    </message>
</context>
<context>
    <name>ScannersPage</name>
    <message>
        <source>Scanners</source>
        <translation>Skannrar</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiera rapport</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Glöm alla</translation>
    </message>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation>Inget har skannats ännu.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Senaste skanningar</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Hela bilden</translation>
    </message>
    <message>
        <source>Draw on the picture where codes are held; nothing is read elsewhere.</source>
        <translation>Rita på bilden var koder hålls; inget läses någon annanstans.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Töm sökningen</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Tillbaka (Esc)</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Search, or type a code</source>
        <translation>Sök eller skriv en kod</translation>
    </message>
    <message>
        <source>Scan the article, or look for another word of its name.</source>
        <translation>Skanna artikeln eller sök på ett annat ord i namnet.</translation>
    </message>
    <message>
        <source>Scan an article to add it, or take all of them from a file.</source>
        <translation>Skanna en artikel för att lägga till den, eller ta in alla från en fil.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Light or dark</source>
        <translation>Ljust eller mörkt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Lock, or let somebody else sign in (F8)</source>
        <translation>Lås, eller låt någon annan logga in (F8)</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Bakom disken</translation>
    </message>
    <message>
        <source>The day, receipts, returns, staff (F10)</source>
        <translation>Dagen, kvitton, returer, personal (F10)</translation>
    </message>
</context>
<context>
    <name>_CancelQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Behåll det</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Avbryt köpet</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Säker?</translation>
    </message>
</context>
<context>
    <name>_ParkedRow</name>
    <message>
        <source>Take up</source>
        <translation>Ta upp</translation>
    </message>
</context>
<context>
    <name>_SaleHead</name>
    <message>
        <source>Discount on the sale (F5)</source>
        <translation>Rabatt på köpet (F5)</translation>
    </message>
    <message>
        <source>Park the sale (F6)</source>
        <translation>Parkera köpet (F6)</translation>
    </message>
    <message>
        <source>Cancel the sale (F9)</source>
        <translation>Avbryt köpet (F9)</translation>
    </message>
    <message>
        <source>Parked sales (F7)</source>
        <translation>Parkerade köp (F7)</translation>
    </message>
</context>
<context>
    <name>_TenderRow</name>
    <message>
        <source>Take the payment back</source>
        <translation>Ta tillbaka betalningen</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Den har fler kolumner än rubriken.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Koden saknas.</translation>
    </message>
    <message>
        <source>No scanner reads such a code. Letters need six characters at least.</source>
        <translation>Ingen skanner läser en sådan kod. Med bokstäver måste den ha minst sex tecken.</translation>
    </message>
    <message>
        <source>The last digit of the code does not fit the others: it is mistyped.</source>
        <translation>Kodens sista siffra stämmer inte med de andra: den är felskriven.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the code. Format its column as text.</source>
        <translation>Ett kalkylark har förkortat koden. Formatera kolumnen som text.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>En annan artikel har den här koden.</translation>
    </message>
    <message>
        <source>The same article or code stands further up.</source>
        <translation>Samma artikel eller kod står längre upp.</translation>
    </message>
    <message>
        <source>The name is missing, too long or not readable.</source>
        <translation>Namnet saknas, är för långt eller går inte att läsa.</translation>
    </message>
    <message>
        <source>The group is too long or not readable.</source>
        <translation>Gruppen är för lång eller går inte att läsa.</translation>
    </message>
    <message>
        <source>The price cannot be read.</source>
        <translation>Priset går inte att läsa.</translation>
    </message>
    <message>
        <source>The price could be two amounts. Write it with two decimals.</source>
        <translation>Priset kan vara två belopp. Skriv det med två decimaler.</translation>
    </message>
    <message>
        <source>The VAT cannot be read. Write it in per cent, as 25.</source>
        <translation>Momsen går inte att läsa. Skriv den i procent, som 25.</translation>
    </message>
    <message>
        <source>The id of the article is not readable.</source>
        <translation>Artikelns id går inte att läsa.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Moms</translation>
    </message>
    <message>
        <source>Scan its code, or type it</source>
        <translation>Skanna koden, eller skriv den</translation>
    </message>
    <message>
        <source>Its name, as on the receipt</source>
        <translation>Namnet, som på kvittot</translation>
    </message>
    <message>
        <source>Its price, VAT included</source>
        <translation>Priset, med moms</translation>
    </message>
    <message>
        <source>A group on the shelf, if it is to be in one</source>
        <translation>Grupp på hyllan, om den ska ha en</translation>
    </message>
    <message>
        <source>VAT in per cent</source>
        <translation>Moms i procent</translation>
    </message>
    <message>
        <source>Articles from a file</source>
        <translation>Artiklar från en fil</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Sökväg till filen</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Läser filen …</translation>
    </message>
    <message>
        <source>Writing it into the books…</source>
        <translation>Skriver i böckerna …</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}.</source>
        <translation>Tillagda: {added}. Ändrade: {changed}.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken before they are right.</source>
        <translation>Rader med fel: {count}. Inget tas in förrän de är rätt.</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. As they are here: {unchanged}.</source>
        <translation>Nya: {new}. Ändrade: {changed}. Som här redan: {unchanged}.</translation>
    </message>
    <message>
        <source>All of it is at the counter.</source>
        <translation>Allt finns i kassan.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Det finns inget nytt i filen.</translation>
    </message>
    <message>
        <source>A table with the columns code, name, price and VAT, and a group if there are any. The heads may be in the language of the shop.</source>
        <translation>En tabell med kolumnerna streckkod, namn, pris och moms, och grupp om det finns.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before} blev {after}</translation>
    </message>
    <message>
        <source>Take {count} articles</source>
        <translation>Ta in {count} artiklar</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Rad {line}</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Ny artikel</translation>
    </message>
    <message>
        <source>It is put away: nobody can sell it.</source>
        <translation>Den är undanlagd: ingen kan sälja den.</translation>
    </message>
    <message>
        <source>With its VAT, as it stands on the shelf.</source>
        <translation>Med moms, som det står på hyllan.</translation>
    </message>
    <message>
        <source>It costs {amount}</source>
        <translation>Den kostar {amount}</translation>
    </message>
    <message>
        <source>It is in the books and at the counter.</source>
        <translation>Den finns i böckerna och i kassan.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>inte angivet än</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Lägg undan</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Lägg tillbaka på hyllan</translation>
    </message>
    <message>
        <source>Articles are real: stop practising to change them.</source>
        <translation>Artiklarna är riktiga: sluta öva för att ändra dem.</translation>
    </message>
    <message>
        <source>Put away articles</source>
        <translation>Undanlagda artiklar</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artiklar</translation>
    </message>
    <message>
        <source>Scan an article, or type its name or code</source>
        <translation>Skanna en artikel, eller skriv namn eller kod</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>På hyllan</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Från en fil</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Lägg till en artikel</translation>
    </message>
    <message>
        <source>Change an article: {name}</source>
        <translation>Ändra en artikel: {name}</translation>
    </message>
    <message>
        <source>No article is like that. A code that is new begins one.</source>
        <translation>Ingen artikel är så. En ny kod börjar en.</translation>
    </message>
    <message>
        <source>Nothing is put away.</source>
        <translation>Inget är undanlagt.</translation>
    </message>
    <message>
        <source>Scan the first article, or take all of them from a file.</source>
        <translation>Skanna den första artikeln, eller ta in alla från en fil.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Första sidan</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Type the first one.</source>
        <translation>Skriv den första.</translation>
    </message>
    <message>
        <source>Go on with what is typed</source>
        <translation>Gå vidare med det som är skrivet</translation>
    </message>
</context>
<context>
    <name>cashier</name>
    <message>
        <source>To pay in cash</source>
        <translation>Att betala kontant</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Avrundning</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Växel</translation>
    </message>
    <message>
        <source>Still to pay after it</source>
        <translation>Kvar att betala efter det</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Jämnt belopp</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Kontant</translation>
    </message>
    <message>
        <source>There are no coins for this amount.</source>
        <translation>Det finns inga mynt för det beloppet.</translation>
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
        <translation>Slå in beloppet på terminalen. Bekräfta när den godkänt.</translation>
    </message>
    <message>
        <source>That is more than there is to pay.</source>
        <translation>Det är mer än det finns att betala.</translation>
    </message>
    <message>
        <source>The terminal approved {amount}</source>
        <translation>Terminalen godkände {amount}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Ange antalet</translation>
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
        <translation>På hela köpet</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Procent</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Före det</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Ge rabatten</translation>
    </message>
    <message>
        <source>Sell this card</source>
        <translation>Sälj detta kort</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ladda</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Skanna kortet först.</translation>
    </message>
    <message>
        <source>Add {amount} to the sale</source>
        <translation>Lägg {amount} till köpet</translation>
    </message>
    <message>
        <source>Cash: {amount}</source>
        <translation>Kontant: {amount}</translation>
    </message>
    <message>
        <source>{amount} to pay. A card with less on it pays a part.</source>
        <translation>{amount} att betala. Ett kort med mindre betalar en del.</translation>
    </message>
    <message>
        <source>Asking about the card…</source>
        <translation>Frågar om kortet…</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Skanna kortet</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Can be spent</source>
        <translation>Kan användas</translation>
    </message>
    <message>
        <source>This till holds too little of the card.</source>
        <translation>Kassan har för lite av kortet.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Nekat</translation>
    </message>
    <message>
        <source>Writing the receipt…</source>
        <translation>Skriver kvittot…</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} kvar att betala</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Kvar på kortet</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkänt av</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godkänt</translation>
    </message>
    <message>
        <source>A manager may allow {amount}  (F11)</source>
        <translation>En chef kan tillåta {amount}  (F11)</translation>
    </message>
    <message>
        <source>At the shop&apos;s risk</source>
        <translation>På butikens risk</translation>
    </message>
    <message>
        <source>the books of this till</source>
        <translation>kassans egna böcker</translation>
    </message>
    <message>
        <source>the central, online</source>
        <translation>centralen, uppkopplad</translation>
    </message>
    <message>
        <source>the allowance of this till, offline</source>
        <translation>kassans egen rätt, frånkopplad</translation>
    </message>
    <message>
        <source>the floor limit, offline</source>
        <translation>riskgränsen, frånkopplad</translation>
    </message>
    <message>
        <source>the cashier</source>
        <translation>kassören</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Held by open sales</source>
        <translation>Reserverat av öppna köp</translation>
    </message>
    <message>
        <source>At central, {moment}</source>
        <translation>Hos centralen, {moment}</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Can be spent here</source>
        <translation>Kan användas här</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Skanna artiklar först och sedan kortet för att betala.</translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation>Inte sålt ännu</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgånget</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Förbrukat</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Left on {card}</source>
        <translation>Kvar på {card}</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>kortet</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Paid before the till stopped</source>
        <translation>Betalt innan kassan stannade</translation>
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
        <translation>Spara PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Nästa kund</translation>
    </message>
    <message>
        <source>Working on it…</source>
        <translation>Arbetar på det…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Sparat som {path}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Skickat till skrivaren</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Det går till {address} så snart det finns nät.</translation>
    </message>
    <message>
        <source>Looking the sale up…</source>
        <translation>Slår upp köpet…</translation>
    </message>
    <message>
        <source>No article has the code {code}.</source>
        <translation>Ingen artikel har koden {code}.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Sök den på namn.</translation>
    </message>
    <message>
        <source>Add this article</source>
        <translation>Lägg till artikeln</translation>
    </message>
    <message>
        <source>The till stopped in the middle of this sale. It is back.</source>
        <translation>Kassan stannade mitt i köpet. Det är tillbaka.</translation>
    </message>
    <message>
        <source>Nothing was taken from any card. Scan cards again to pay.</source>
        <translation>Inget togs från något kort. Skanna korten igen för att betala.</translation>
    </message>
    <message>
        <source>Finish or park the sale in hand to take up another.</source>
        <translation>Slutför eller parkera köpet för att ta upp ett annat.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Laddning</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Scan an article to sell it, or a card to see what is on it.</source>
        <translation>Skanna en artikel för att sälja den, eller ett kort för att se vad som finns på det.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Att betala</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Nytt köp</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 vara</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} varor</translation>
    </message>
    <message>
        <source>Last change {amount}</source>
        <translation>Förra växeln {amount}</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Parkerat</translation>
    </message>
    <message>
        <source>Parked {count}</source>
        <translation>Parkerat {count}</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nytt kort</translation>
    </message>
    <message>
        <source>{price} each</source>
        <translation>{price} per styck</translation>
    </message>
    <message>
        <source>{share} off</source>
        <translation>{share} rabatt</translation>
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
        <translation>Varav moms {rate}</translation>
    </message>
    <message>
        <source>{left} left  ·  {code}</source>
        <translation>{left} kvar  ·  {code}</translation>
    </message>
    <message>
        <source>{risk} allowed by {name}  ·  {code}</source>
        <translation>{risk} tillåtet av {name}  ·  {code}</translation>
    </message>
    <message>
        <source>confirmed by the cashier</source>
        <translation>bekräftat av kassören</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>frågar…</translation>
    </message>
    <message>
        <source>giving back…</source>
        <translation>lämnar tillbaka…</translation>
    </message>
    <message>
        <source>just scan</source>
        <translation>bara skanna</translation>
    </message>
    <message>
        <source>Complete the sale</source>
        <translation>Slutför köpet</translation>
    </message>
    <message>
        <source>The top-up</source>
        <translation>Laddningen</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} borttagen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>There is nothing on the shelf yet.</source>
        <translation>Det finns inget på hyllan än.</translation>
    </message>
    <message>
        <source>Put in the first articles</source>
        <translation>Lägg in de första artiklarna</translation>
    </message>
    <message>
        <source>Nothing on the shelf is called “{search}”.</source>
        <translation>Inget på hyllan heter ”{search}”.</translation>
    </message>
    <message>
        <source>The first {count} are shown. Type a name to find the others.</source>
        <translation>De första {count} visas. Skriv ett namn för att hitta de andra.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>Kortets PIN</translation>
    </message>
    <message>
        <source>Asking about the PIN…</source>
        <translation>Frågar om PIN-koden…</translation>
    </message>
    <message>
        <source>Pay with the card</source>
        <translation>Betala med kortet</translation>
    </message>
    <message>
        <source>Let the customer enter it. Esc leads back to other ways to pay.</source>
        <translation>Låt kunden slå in den. Esc leder tillbaka till andra sätt att betala.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The card can be tried again in {time}; nothing was taken.</source>
        <translation>För många felaktiga PIN-koder. Kortet kan provas igen om {time}; inget drogs.</translation>
    </message>
    <message>
        <source>The PIN can be tried again now.</source>
        <translation>PIN-koden kan provas igen nu.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Tries left before the card locks: {count}.</source>
        <translation>PIN-koden är fel. Försök kvar innan kortet spärras: {count}.</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Att betala</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Laddning</translation>
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
        <translation>Betalt hittills</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} kvar att betala</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortet godkändes</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Kortet godkändes inte</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Inget togs från det.</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Kvar på kortet</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Växel</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Tack</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kvitto {number}</translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>Pay</source>
        <translation>Betala</translation>
    </message>
    <message>
        <source>What is on my card?</source>
        <translation>Vad finns på kortet?</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ladda</translation>
    </message>
    <message>
        <source>Welcome to {shop}</source>
        <translation>Välkommen till {shop}</translation>
    </message>
    <message>
        <source>Scan an article to begin.</source>
        <translation>Skanna en vara för att börja.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Scan your articles</source>
        <translation>Skanna varorna</translation>
    </message>
    <message>
        <source>Hold the barcode in front of the scanner.</source>
        <translation>Håll streckkoden framför skannern.</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Skanna kortet</translation>
    </message>
    <message>
        <source>Hold the code of the card in front of the scanner.</source>
        <translation>Håll kortets kod framför skannern.</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Betalt hittills</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Slutför</translation>
    </message>
    <message>
        <source>Pay by bank card</source>
        <translation>Betala med bankkort</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Att betala</translation>
    </message>
    <message>
        <source>Scan your card to pay. Or scan more articles.</source>
        <translation>Skanna kortet för att betala. Eller skanna fler varor.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation>Visa saldot</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Card {code}</source>
        <translation>Kort {code}</translation>
    </message>
    <message>
        <source>How much for card {code}?</source>
        <translation>Hur mycket på kort {code}?</translation>
    </message>
    <message>
        <source>You pay on the bank terminal.</source>
        <translation>Du betalar på bankterminalen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>{amount} still to pay. Scan another card.</source>
        <translation>{amount} kvar att betala. Skanna ett kort till.</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortet godkändes</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Inget togs från det.</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Kortet godkändes inte</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kvitto {number}</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>Kvittot skrivs ut.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Skriv ut kvittot</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Tack</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Fråga personalen</translation>
    </message>
    <message>
        <source>The bank terminal gave no answer. Do not pay again.</source>
        <translation>Bankterminalen svarade inte. Betala inte igen.</translation>
    </message>
    <message>
        <source>Staff: it was approved</source>
        <translation>Personal: den godkändes</translation>
    </message>
    <message>
        <source>Staff: it was not</source>
        <translation>Personal: den godkändes inte</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Kvar på kortet</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Kortet är inte sålt ännu.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Kortet har gått ut.</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Skanna artiklar först och sedan kortet för att betala.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Laddning</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>En till: {name}</translation>
    </message>
    <message>
        <source>One fewer: {name}</source>
        <translation>En färre: {name}</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Lämna kiosken</translation>
    </message>
    <message>
        <source>The bank terminal approved</source>
        <translation>Bankterminalen godkände</translation>
    </message>
    <message>
        <source>The bank terminal did not approve</source>
        <translation>Bankterminalen godkände inte</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Kvittot är utskrivet.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
    <message>
        <source>Follow the bank terminal</source>
        <translation>Följ bankterminalen</translation>
    </message>
    <message>
        <source>Asking about the card</source>
        <translation>Frågar om kortet</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Större bokstäver</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Läs upp</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Få hjälp</translation>
    </message>
    <message>
        <source>Help is on its way</source>
        <translation>Hjälp är på väg</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>För personal</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Välj ditt namn och slå din PIN.</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add staff at the till.</source>
        <translation>Ingen arbetar här än. Lägg till personal i kassan.</translation>
    </message>
    <message>
        <source>The bank terminal did not approve.</source>
        <translation>Bankterminalen godkände inte.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Inget togs.</translation>
    </message>
    <message>
        <source>This article is not known here.</source>
        <translation>Den här varan är okänd här.</translation>
    </message>
    <message>
        <source>The kiosk had stopped. Your articles are still here.</source>
        <translation>Kiosken hade stannat. Dina varor finns kvar.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Är du kvar?</translation>
    </message>
    <message>
        <source>The kiosk starts over in {seconds} seconds.</source>
        <translation>Kiosken börjar om om {seconds} sekunder.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Jag är kvar</translation>
    </message>
    <message>
        <source>No cards can be taken now</source>
        <translation>Kort kan inte användas nu</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Frånkopplad</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Ingen med det namnet arbetar här.</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Välj någon i listan.</translation>
    </message>
    <message>
        <source>Somebody here has that name already.</source>
        <translation>Någon här har redan det namnet.</translation>
    </message>
    <message>
        <source>Add a letter, so that receipts tell the two apart.</source>
        <translation>Lägg till en bokstav så att kvittona skiljer de två åt.</translation>
    </message>
    <message>
        <source>A shop needs an owner.</source>
        <translation>En butik behöver en ägare.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Gör någon annan till ägare först.</translation>
    </message>
    <message>
        <source>This needs the approval of somebody else.</source>
        <translation>Detta måste godkännas av någon annan.</translation>
    </message>
    <message>
        <source>Ask a manager to enter a PIN.</source>
        <translation>Be en chef slå sin PIN.</translation>
    </message>
    <message>
        <source>The day is open already.</source>
        <translation>Dagen är redan öppen.</translation>
    </message>
    <message>
        <source>Sell on, or close it first.</source>
        <translation>Sälj vidare eller stäng den först.</translation>
    </message>
    <message>
        <source>There is nothing to close.</source>
        <translation>Det finns inget att stänga.</translation>
    </message>
    <message>
        <source>Open the day, or sell something first.</source>
        <translation>Öppna dagen, eller sälj något först.</translation>
    </message>
    <message>
        <source>This till has no such receipt.</source>
        <translation>Kassan har inget sådant kvitto.</translation>
    </message>
    <message>
        <source>Scan the receipt, or look for its number in the list.</source>
        <translation>Skanna kvittot eller sök dess nummer i listan.</translation>
    </message>
    <message>
        <source>The day of this receipt is closed.</source>
        <translation>Kvittots dag är stängd.</translation>
    </message>
    <message>
        <source>Take the goods back as a return instead.</source>
        <translation>Ta tillbaka varorna som en retur i stället.</translation>
    </message>
    <message>
        <source>There is nothing of it left to give back.</source>
        <translation>Det finns inget kvar av det att lämna tillbaka.</translation>
    </message>
    <message>
        <source>Look at what was returned before.</source>
        <translation>Se vad som returnerats tidigare.</translation>
    </message>
    <message>
        <source>That cannot be given back in this way.</source>
        <translation>Det kan inte lämnas tillbaka så.</translation>
    </message>
    <message>
        <source>Choose another way to give it back.</source>
        <translation>Välj ett annat sätt att lämna tillbaka.</translation>
    </message>
    <message>
        <source>This shop wants to know why goods come back.</source>
        <translation>Den här butiken vill veta varför varor kommer tillbaka.</translation>
    </message>
    <message>
        <source>Choose a reason, or type one.</source>
        <translation>Välj en orsak, eller skriv en.</translation>
    </message>
    <message>
        <source>A copy of this receipt was printed before.</source>
        <translation>En kopia av det här kvittot har redan skrivits ut.</translation>
    </message>
    <message>
        <source>The law allows one copy of a receipt.</source>
        <translation>Lagen tillåter en kopia av ett kvitto.</translation>
    </message>
    <message>
        <source>Central does not know who is asking.</source>
        <translation>Centralen vet inte vem som frågar.</translation>
    </message>
    <message>
        <source>Check the client id and its secret, then try again.</source>
        <translation>Kontrollera klient-id och hemlighet och försök igen.</translation>
    </message>
    <message>
        <source>Central does not allow this here.</source>
        <translation>Centralen tillåter inte detta här.</translation>
    </message>
    <message>
        <source>Ask for the right in the back office.</source>
        <translation>Be om behörigheten på kontoret.</translation>
    </message>
    <message>
        <source>Central keeps this for another shop.</source>
        <translation>Centralen har detta för en annan butik.</translation>
    </message>
    <message>
        <source>Check the account in the settings.</source>
        <translation>Kontrollera kontot i inställningarna.</translation>
    </message>
    <message>
        <source>Central knows no such account.</source>
        <translation>Centralen känner inte till något sådant konto.</translation>
    </message>
    <message>
        <source>This code lets no till join.</source>
        <translation>Koden släpper inte in någon kassa.</translation>
    </message>
    <message>
        <source>Ask the office for a new code. Each works once, for a day.</source>
        <translation>Be kontoret om en ny kod. Varje kod fungerar en gång, i ett dygn.</translation>
    </message>
    <message>
        <source>Central does not know this till.</source>
        <translation>Centralen känner inte till den här kassan.</translation>
    </message>
    <message>
        <source>Let the till join again with a code of the office.</source>
        <translation>Låt kassan ansluta igen med en kod från kontoret.</translation>
    </message>
    <message>
        <source>Another till has taken this one&apos;s place.</source>
        <translation>En annan kassa har tagit den här kassans plats.</translation>
    </message>
    <message>
        <source>The till holds no such allowance.</source>
        <translation>Kassan har ingen sådan rätt.</translation>
    </message>
    <message>
        <source>Look at the till&apos;s list and try again.</source>
        <translation>Se kassans lista och försök igen.</translation>
    </message>
    <message>
        <source>What this till knows of the cards is too old.</source>
        <translation>Det kassan vet om korten är för gammalt.</translation>
    </message>
    <message>
        <source>Wait while it hears of every card again.</source>
        <translation>Vänta medan den hör om alla kort igen.</translation>
    </message>
    <message>
        <source>There were too many failed tries.</source>
        <translation>Det var för många misslyckade försök.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Vänta lite och försök igen.</translation>
    </message>
    <message>
        <source>Central refused this for a reason of its own.</source>
        <translation>Centralen avvisade detta av egna skäl.</translation>
    </message>
    <message>
        <source>Compare the card there with the receipt, then try again.</source>
        <translation>Jämför kortet där med kvittot och försök igen.</translation>
    </message>
    <message>
        <source>There is no such API client.</source>
        <translation>Det finns ingen sådan API-klient.</translation>
    </message>
    <message>
        <source>Check its id, or make a new one.</source>
        <translation>Kontrollera dess id eller skapa en ny.</translation>
    </message>
    <message>
        <source>There is no such subscription.</source>
        <translation>Det finns ingen sådan prenumeration.</translation>
    </message>
    <message>
        <source>Check its id, or subscribe again.</source>
        <translation>Kontrollera dess id eller prenumerera igen.</translation>
    </message>
    <message>
        <source>There is no such delivery.</source>
        <translation>Det finns ingen sådan leverans.</translation>
    </message>
    <message>
        <source>Check its id in the list of deliveries.</source>
        <translation>Kontrollera dess id i leveranslistan.</translation>
    </message>
    <message>
        <source>Nothing was taken. Take another card, cash or the terminal.</source>
        <translation>Inget togs. Ta ett annat kort, kontanter eller terminalen.</translation>
    </message>
    <message>
        <source>This card is blocked.</source>
        <translation>Kortet är spärrat.</translation>
    </message>
    <message>
        <source>Central looks after the cards of this till.</source>
        <translation>Centralen sköter den här kassans kort.</translation>
    </message>
    <message>
        <source>Have it done there; this till hears of it by the line.</source>
        <translation>Låt göra det där; kassan får veta det över linjen.</translation>
    </message>
    <message>
        <source>This is done at central, and the line is down.</source>
        <translation>Detta görs på centralen, och linjen är nere.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again when the till is online.</source>
        <translation>Inget har gjorts. Försök igen när kassan är online.</translation>
    </message>
    <message>
        <source>Central has not answered yet. Do not do it again.</source>
        <translation>Centralen har inte svarat än. Gör det inte igen.</translation>
    </message>
    <message>
        <source>It is kept and asked again by itself; look under Cards, At central.</source>
        <translation>Det är sparat och frågas om av sig självt; se under Kort, Hos centralen.</translation>
    </message>
    <message>
        <source>Tills hold a part of this card; it is being asked back.</source>
        <translation>Kassor håller en del av kortet; den begärs tillbaka.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again in a moment.</source>
        <translation>Inget har gjorts. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>That is more than anybody may allow at this till now.</source>
        <translation>Det är mer än någon får tillåta vid den här kassan nu.</translation>
    </message>
    <message>
        <source>Nobody here has a PIN to allow it with.</source>
        <translation>Ingen här har en PIN-kod att tillåta det med.</translation>
    </message>
    <message>
        <source>Let the owner add a manager among the staff.</source>
        <translation>Låt ägaren lägga till en chef bland personalen.</translation>
    </message>
    <message>
        <source>This card is not known here; asking needs the line.</source>
        <translation>Kortet är inte känt här; att fråga kräver linjen.</translation>
    </message>
    <message>
        <source>Try again when the till is online, or take another payment.</source>
        <translation>Försök när kassan är uppkopplad, eller ta annan betalning.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Kassan har egna kort.</translation>
    </message>
    <message>
        <source>Join with an empty data folder, or keep selling as you are.</source>
        <translation>Anslut med en tom mapp, eller sälj vidare som nu.</translation>
    </message>
    <message>
        <source>This till has receipts under another name.</source>
        <translation>Kassan har kvitton under ett annat namn.</translation>
    </message>
    <message>
        <source>Make the code for the name that the till has.</source>
        <translation>Skapa koden för kassans namn.</translation>
    </message>
    <message>
        <source>This till may not take cards until it has joined again.</source>
        <translation>Kassan får inte ta kort förrän den anslutit igen.</translation>
    </message>
    <message>
        <source>Take cash or the terminal, and join with a new code.</source>
        <translation>Ta kontanter eller terminalen och anslut med en ny kod.</translation>
    </message>
    <message>
        <source>This till has not joined a central.</source>
        <translation>Kassan är inte ansluten till någon central.</translation>
    </message>
    <message>
        <source>Join with a code first.</source>
        <translation>Anslut med en kod först.</translation>
    </message>
    <message>
        <source>That right was given to this till before it joined again.</source>
        <translation>Den rätten gavs innan kassan anslöt igen.</translation>
    </message>
    <message>
        <source>Scan the card again.</source>
        <translation>Skanna kortet igen.</translation>
    </message>
    <message>
        <source>What came over the line is not from our central.</source>
        <translation>Det som kom över linjen är inte från vår central.</translation>
    </message>
    <message>
        <source>Nothing was taken. Tell whoever looks after the network.</source>
        <translation>Inget togs. Säg till den som sköter nätverket.</translation>
    </message>
    <message>
        <source>Central does not answer.</source>
        <translation>Centralen svarar inte.</translation>
    </message>
    <message>
        <source>Sell on; what is waiting is sent when the line is back.</source>
        <translation>Sälj vidare; det som väntar skickas när linjen är tillbaka.</translation>
    </message>
    <message>
        <source>Stop selling and call support.</source>
        <translation>Sluta sälja och ring supporten.</translation>
    </message>
    <message>
        <source>That cannot be entered here.</source>
        <translation>Det kan inte anges här.</translation>
    </message>
    <message>
        <source>Check what was typed and try again.</source>
        <translation>Kontrollera det som skrevs och försök igen.</translation>
    </message>
    <message>
        <source>That scan could not be read.</source>
        <translation>Skanningen kunde inte läsas.</translation>
    </message>
    <message>
        <source>Scan it again, or type the number below the bars.</source>
        <translation>Skanna igen eller skriv numret under strecken.</translation>
    </message>
    <message>
        <source>That file could not be read.</source>
        <translation>Filen kunde inte läsas.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Välj en annan fil.</translation>
    </message>
    <message>
        <source>We do not know this card.</source>
        <translation>Vi känner inte till kortet.</translation>
    </message>
    <message>
        <source>There is a card with this name already.</source>
        <translation>Det finns redan ett kort med det namnet.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Välj ett annat namn.</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Kortet är inte sålt ännu.</translation>
    </message>
    <message>
        <source>Nothing was taken. To sell it, scan it when no sale is open.</source>
        <translation>Inget togs. För att sälja det, skanna det utan öppet köp.</translation>
    </message>
    <message>
        <source>This card is in use already.</source>
        <translation>Kortet används redan.</translation>
    </message>
    <message>
        <source>Top it up instead.</source>
        <translation>Ladda det i stället.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Kortet har gått ut.</translation>
    </message>
    <message>
        <source>This card is not valid yet.</source>
        <translation>Kortet är inte giltigt ännu.</translation>
    </message>
    <message>
        <source>Money is being held on this card.</source>
        <translation>Pengar är reserverade på kortet.</translation>
    </message>
    <message>
        <source>Finish or cancel the sale that holds it first.</source>
        <translation>Slutför eller avbryt först köpet som håller det.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Koden har gått ut.</translation>
    </message>
    <message>
        <source>Nothing was taken. Ask the customer for a fresh code.</source>
        <translation>Inget togs. Be kunden om en ny kod.</translation>
    </message>
    <message>
        <source>This code has been used already.</source>
        <translation>Koden är redan använd.</translation>
    </message>
    <message>
        <source>This code leads to another card already.</source>
        <translation>Koden leder redan till ett annat kort.</translation>
    </message>
    <message>
        <source>Look that card up, or use another code.</source>
        <translation>Sök upp det kortet, eller använd en annan kod.</translation>
    </message>
    <message>
        <source>There are no codes of this kind left.</source>
        <translation>Det finns inga koder kvar av det slaget.</translation>
    </message>
    <message>
        <source>Choose a longer code.</source>
        <translation>Välj en längre kod.</translation>
    </message>
    <message>
        <source>This card needs its PIN.</source>
        <translation>Kortet behöver sin PIN.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it.</source>
        <translation>Be kunden slå den.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>PIN-koden är fel.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it again.</source>
        <translation>Be kunden slå den igen.</translation>
    </message>
    <message>
        <source>The PIN was wrong too many times.</source>
        <translation>PIN-koden var fel för många gånger.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card can be tried again later.</source>
        <translation>Inget togs. Kortet kan prövas igen senare.</translation>
    </message>
    <message>
        <source>We do not know this customer.</source>
        <translation>Vi känner inte till kunden.</translation>
    </message>
    <message>
        <source>Sell without it.</source>
        <translation>Sälj utan den.</translation>
    </message>
    <message>
        <source>This code belongs to a customer already.</source>
        <translation>Koden tillhör redan en kund.</translation>
    </message>
    <message>
        <source>Use another code.</source>
        <translation>Använd en annan kod.</translation>
    </message>
    <message>
        <source>There is not enough on the card.</source>
        <translation>Det finns inte nog på kortet.</translation>
    </message>
    <message>
        <source>That amount is too large.</source>
        <translation>Det beloppet är för stort.</translation>
    </message>
    <message>
        <source>Enter a smaller amount.</source>
        <translation>Ange ett mindre belopp.</translation>
    </message>
    <message>
        <source>This card is in another currency.</source>
        <translation>Kortet är i en annan valuta.</translation>
    </message>
    <message>
        <source>The same request came twice with different contents.</source>
        <translation>Samma förfrågan kom två gånger med olika innehåll.</translation>
    </message>
    <message>
        <source>That payment is not in the books.</source>
        <translation>Den betalningen finns inte i böckerna.</translation>
    </message>
    <message>
        <source>That payment has been settled already.</source>
        <translation>Den betalningen är redan avräknad.</translation>
    </message>
    <message>
        <source>That is more than is held on the card.</source>
        <translation>Det är mer än vad som är reserverat.</translation>
    </message>
    <message>
        <source>No article has this code.</source>
        <translation>Ingen artikel har den koden.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Sök den på namn.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>En annan artikel har den här koden.</translation>
    </message>
    <message>
        <source>It may be one that was put away.</source>
        <translation>Det kan vara en som är undanlagd.</translation>
    </message>
    <message>
        <source>This card is paying for this sale already.</source>
        <translation>Kortet betalar redan för köpet.</translation>
    </message>
    <message>
        <source>Scan another card, or take the rest another way.</source>
        <translation>Skanna ett annat kort eller ta resten på annat sätt.</translation>
    </message>
    <message>
        <source>There is nothing in this sale yet.</source>
        <translation>Det finns inget i köpet ännu.</translation>
    </message>
    <message>
        <source>Scan or press an article first.</source>
        <translation>Skanna eller tryck på en artikel först.</translation>
    </message>
    <message>
        <source>This sale is not paid yet.</source>
        <translation>Köpet är inte betalt ännu.</translation>
    </message>
    <message>
        <source>Take the rest of the payment first.</source>
        <translation>Ta resten av betalningen först.</translation>
    </message>
    <message>
        <source>This sale is completed already.</source>
        <translation>Köpet är redan slutfört.</translation>
    </message>
    <message>
        <source>Press Next customer.</source>
        <translation>Tryck Nästa kund.</translation>
    </message>
    <message>
        <source>That sale is not parked here.</source>
        <translation>Det köpet är inte parkerat här.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Välj en i listan.</translation>
    </message>
    <message>
        <source>There is nothing left to pay.</source>
        <translation>Det finns inget kvar att betala.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Inget togs.</translation>
    </message>
    <message>
        <source>There is a sale in hand.</source>
        <translation>Det pågår ett köp.</translation>
    </message>
    <message>
        <source>Finish, park or cancel it first.</source>
        <translation>Slutför, parkera eller avbryt det först.</translation>
    </message>
    <message>
        <source>That line is no longer in the sale.</source>
        <translation>Den raden finns inte längre i köpet.</translation>
    </message>
    <message>
        <source>Look at the lines and try again.</source>
        <translation>Se över raderna och försök igen.</translation>
    </message>
    <message>
        <source>No card has been scanned.</source>
        <translation>Inget kort har skannats.</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Skanna kortet först.</translation>
    </message>
    <message>
        <source>A card cannot pay for value on another card.</source>
        <translation>Ett kort kan inte betala för värde på ett annat kort.</translation>
    </message>
    <message>
        <source>Take cash or the bank terminal for that part.</source>
        <translation>Ta kontanter eller bankterminalen för den delen.</translation>
    </message>
    <message>
        <source>Part of this sale is paid already.</source>
        <translation>En del av köpet är redan betald.</translation>
    </message>
    <message>
        <source>Take back the payment, then change the sale.</source>
        <translation>Ta tillbaka betalningen och ändra sedan köpet.</translation>
    </message>
    <message>
        <source>There are no books in that folder.</source>
        <translation>Det finns inga böcker i den mappen.</translation>
    </message>
    <message>
        <source>Name the folder in which the till keeps them.</source>
        <translation>Ange mappen där kassan har dem.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s books is missing.</source>
        <translation>Nyckeln till kassans böcker saknas.</translation>
    </message>
    <message>
        <source>Put the key back or restore a backup. Nothing has been changed.</source>
        <translation>Lägg tillbaka nyckeln eller återställ en kopia. Inget är ändrat.</translation>
    </message>
    <message>
        <source>The key does not open this till&apos;s books.</source>
        <translation>Nyckeln öppnar inte kassans böcker.</translation>
    </message>
    <message>
        <source>Put the right key back. Nothing has been changed.</source>
        <translation>Lägg tillbaka rätt nyckel. Inget är ändrat.</translation>
    </message>
    <message>
        <source>These books were written by a newer Tillit.</source>
        <translation>Böckerna är skrivna av ett nyare Tillit.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing has been changed.</source>
        <translation>Installera den nyare versionen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>These books were written by an older Tillit.</source>
        <translation>Böckerna är skrivna av ett äldre Tillit.</translation>
    </message>
    <message>
        <source>Open the till once with them, then try again.</source>
        <translation>Öppna kassan en gång med dem och försök igen.</translation>
    </message>
    <message>
        <source>This till is open in another window.</source>
        <translation>Kassan är öppen i ett annat fönster.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Använd det fönstret eller stäng det först.</translation>
    </message>
    <message>
        <source>Tillit may not write in its data folder.</source>
        <translation>Tillit får inte skriva i sin datamapp.</translation>
    </message>
    <message>
        <source>Give it the right to write there, then start again.</source>
        <translation>Ge det rätt att skriva där och starta igen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken är full.</translation>
    </message>
    <message>
        <source>Nothing is lost. Make room on the disk, then try again.</source>
        <translation>Inget är förlorat. Gör plats på disken och försök igen.</translation>
    </message>
    <message>
        <source>The books of this till are damaged.</source>
        <translation>Kassans böcker är skadade.</translation>
    </message>
    <message>
        <source>Stop selling, keep the folder as it is and call support.</source>
        <translation>Sluta sälja, låt mappen vara och ring supporten.</translation>
    </message>
    <message>
        <source>The books cannot be reached.</source>
        <translation>Böckerna kan inte nås.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again.</source>
        <translation>Inget är förlorat. Försök igen.</translation>
    </message>
    <message>
        <source>The database on this machine is too old to be safe.</source>
        <translation>Databasen på den här datorn är för gammal för att vara säker.</translation>
    </message>
    <message>
        <source>Install Tillit again with its own parts.</source>
        <translation>Installera Tillit igen med egna delar.</translation>
    </message>
    <message>
        <source>This backup cannot be used.</source>
        <translation>Säkerhetskopian kan inte användas.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Välj en annan säkerhetskopia.</translation>
    </message>
    <message>
        <source>There are books in that folder already.</source>
        <translation>Det finns redan böcker i den mappen.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Välj en tom mapp.</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Inställningarna kan inte läsas.</translation>
    </message>
    <message>
        <source>Correct the file or remove it.</source>
        <translation>Rätta filen eller ta bort den.</translation>
    </message>
    <message>
        <source>The till is busy.</source>
        <translation>Kassan är upptagen.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again in a moment.</source>
        <translation>Inget är förlorat. Försök igen om ett ögonblick.</translation>
    </message>
    <message>
        <source>The till is closing.</source>
        <translation>Kassan stängs.</translation>
    </message>
    <message>
        <source>Start it again to go on.</source>
        <translation>Starta den igen för att fortsätta.</translation>
    </message>
    <message>
        <source>A device is not answering.</source>
        <translation>En enhet svarar inte.</translation>
    </message>
    <message>
        <source>Check its cable. Go on without it meanwhile.</source>
        <translation>Kontrollera kabeln. Fortsätt utan den så länge.</translation>
    </message>
    <message>
        <source>There is no screen to open the till on.</source>
        <translation>Det finns ingen skärm att öppna kassan på.</translation>
    </message>
    <message>
        <source>Start it where there is one, or see it sell: tillit demo --headless.</source>
        <translation>Starta den där det finns en, eller se den sälja: tillit demo --headless.</translation>
    </message>
    <message>
        <source>The answer did not come back.</source>
        <translation>Svaret kom inte tillbaka.</translation>
    </message>
    <message>
        <source>Wait: the till is looking it up. Do not take the payment again.</source>
        <translation>Vänta: kassan slår upp det. Ta inte betalt igen.</translation>
    </message>
    <message>
        <source>The books do not add up.</source>
        <translation>Böckerna går inte ihop.</translation>
    </message>
    <message>
        <source>Something went wrong inside Tillit.</source>
        <translation>Något gick fel inuti Tillit.</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>Net sales</source>
        <translation>Nettoförsäljning</translation>
    </message>
    <message>
        <source>Put on cards</source>
        <translation>Laddat på kort</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Räknat</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differens</translation>
    </message>
    <message>
        <source>The drawer is right to the last coin.</source>
        <translation>Lådan stämmer på kronan.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Spara PDF</translation>
    </message>
    <message>
        <source>Credit note: {amount}</source>
        <translation>Tillgodokvitto: {amount}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Z-rapporter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>No day has been closed yet.</source>
        <translation>Ingen dag har stängts ännu.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kassör</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Chef</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>Vem säljer?</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Välj ditt namn och slå din PIN.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Approve for {name}</source>
        <translation>Godkänn för {name}</translation>
    </message>
    <message>
        <source>Approve this once</source>
        <translation>Godkänn den här gången</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Bakom disken</translation>
    </message>
    <message>
        <source>Nothing has happened since the last Z.</source>
        <translation>Inget har hänt sedan förra Z.</translation>
    </message>
    <message>
        <source>The day began {since}.</source>
        <translation>Dagen började {since}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>Öppna dagen</translation>
    </message>
    <message>
        <source>Count the float into the drawer.</source>
        <translation>Räkna upp växelkassan i lådan.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Stäng dagen</translation>
    </message>
    <message>
        <source>Close {day}, which was forgotten</source>
        <translation>Stäng {day}, som glömdes</translation>
    </message>
    <message>
        <source>Count the drawer, then the Z is printed.</source>
        <translation>Räkna lådan, sedan skrivs Z ut.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-rapport</translation>
    </message>
    <message>
        <source>How the day stands; closes nothing.</source>
        <translation>Hur dagen står; stänger ingenting.</translation>
    </message>
    <message>
        <source>Receipts and returns</source>
        <translation>Kvitton och returer</translation>
    </message>
    <message>
        <source>Or scan a receipt here.</source>
        <translation>Eller skanna ett kvitto här.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Find one, top it up, issue, block, move.</source>
        <translation>Sök ett, fyll på, ge ut, spärra, flytta.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artiklar</translation>
    </message>
    <message>
        <source>Take cash to the bank</source>
        <translation>Ta kontanter till banken</translation>
    </message>
    <message>
        <source>Pay something out</source>
        <translation>Betala ut något</translation>
    </message>
    <message>
        <source>Put cash in</source>
        <translation>Lägg in kontanter</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Öppna lådan</translation>
    </message>
    <message>
        <source>Sales by day and article</source>
        <translation>Försäljning per dag och artikel</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Stop practising</source>
        <translation>Sluta öva</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Öva</translation>
    </message>
    <message>
        <source>In a book of its own; nothing there is real.</source>
        <translation>I en egen bok; inget där är på riktigt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Öppna lådan utan köp</translation>
    </message>
    <message>
        <source>Look at the sales</source>
        <translation>Se köpen</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Ändra vilka som arbetar här</translation>
    </message>
    <message>
        <source>Start or stop practising</source>
        <translation>Börja eller sluta öva</translation>
    </message>
    <message>
        <source>How much lies in the drawer?</source>
        <translation>Hur mycket ligger i lådan?</translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation>Öppna med {amount}</translation>
    </message>
    <message>
        <source>Count all cash in the drawer, the float too.</source>
        <translation>Räkna alla kontanter i lådan, växelkassan också.</translation>
    </message>
    <message>
        <source>Close with {amount} counted</source>
        <translation>Stäng med {amount} räknat</translation>
    </message>
    <message>
        <source>The drawer opens, and the journal tells who moved how much.</source>
        <translation>Lådan öppnas, och journalen säger vem som flyttade hur mycket.</translation>
    </message>
    <message>
        <source>Move {amount}</source>
        <translation>Flytta {amount}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Training: nothing here is real</source>
        <translation>Övning: inget här är på riktigt</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Klart: {where}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Välj en fil</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabeller</translation>
    </message>
    <message>
        <source>Give a discount</source>
        <translation>Ge rabatt</translation>
    </message>
    <message>
        <source>Scan a receipt, or type its number</source>
        <translation>Skanna ett kvitto eller skriv dess nummer</translation>
    </message>
    <message>
        <source>No receipts yet.</source>
        <translation>Inga kvitton ännu.</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Retur {number}</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>Makulering {number}</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kvitto {number}</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Skriv ut en kopia</translation>
    </message>
    <message>
        <source>Printed before: there is one copy at most.</source>
        <translation>Redan utskrivet: det finns högst en kopia.</translation>
    </message>
    <message>
        <source>Marked as a copy, once.</source>
        <translation>Märkt som kopia, en gång.</translation>
    </message>
    <message>
        <source>Send a copy by e-mail</source>
        <translation>Skicka en kopia med e-post</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Ta tillbaka varor</translation>
    </message>
    <message>
        <source>All of it was given back before.</source>
        <translation>Allt har redan lämnats tillbaka.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Void the receipt</source>
        <translation>Makulera kvittot</translation>
    </message>
    <message>
        <source>Whole, as it was paid, before the day is closed.</source>
        <translation>Hela, som det betalades, innan dagen stängs.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Makulera</translation>
    </message>
    <message>
        <source>Print a gift receipt</source>
        <translation>Skriv ut presentkvitto</translation>
    </message>
    <message>
        <source>Without prices.</source>
        <translation>Utan priser.</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Ladda kortet</translation>
    </message>
    <message>
        <source>To hand over in cash</source>
        <translation>Att lämna i kontanter</translation>
    </message>
    <message>
        <source>To give back on the terminal</source>
        <translation>Att lämna tillbaka på terminalen</translation>
    </message>
    <message>
        <source>Void receipt {number}: {amount}</source>
        <translation>Makulera kvitto {number}: {amount}</translation>
    </message>
    <message>
        <source>Pieces: {count}</source>
        <translation>Antal: {count}</translation>
    </message>
    <message>
        <source>Receipts: {count}</source>
        <translation>Kvitton: {count}</translation>
    </message>
    <message>
        <source>Sales by article</source>
        <translation>Försäljning per artikel</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Försäljning per dag</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; the last {days} days.</source>
        <translation>Netto efter returer, inkl. moms; senaste {days} dagarna.</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Inget såldes dessa dagar.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; {weeks} weeks, each from its Monday on.</source>
        <translation>Netto efter returer, inkl. moms; {weeks} veckor, var och en från måndag.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; today.</source>
        <translation>Netto efter returer, inkl. moms; i dag.</translation>
    </message>
    <message>
        <source>Sales by week</source>
        <translation>Försäljning per vecka</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Per vecka</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Per artikel</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>{weeks} weeks</source>
        <translation>{weeks} veckor</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dagar</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Vecka {number}</translation>
    </message>
    <message>
        <source>Return of receipt {number}</source>
        <translation>Retur av kvitto {number}</translation>
    </message>
    <message>
        <source>To give back: {total}. Scan a card to put it there.</source>
        <translation>Att lämna tillbaka: {total}. Skanna ett kort för att ladda det.</translation>
    </message>
    <message>
        <source>{chosen} of {quantity}</source>
        <translation>{chosen} av {quantity}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>I kontanter</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Som det betalades</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Orsak: {reason}.</translation>
    </message>
    <message>
        <source>Return of receipt {number}: {total}</source>
        <translation>Retur av kvitto {number}: {total}</translation>
    </message>
    <message>
        <source>Why? It stands on the receipt and in the reports.</source>
        <translation>Varför? Det står på kvittot och i rapporterna.</translation>
    </message>
    <message>
        <source>The first is an owner, who lets others in.</source>
        <translation>Den första är en ägare, som släpper in andra.</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>Namn på en ny person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny PIN</translation>
    </message>
    <message>
        <source>Nobody signs in here: whoever stands at the till sells.</source>
        <translation>Ingen loggar in här: den som står i kassan säljer.</translation>
    </message>
    <message>
        <source>Add and give a PIN</source>
        <translation>Lägg till och ge en PIN</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Fyra till åtta siffror.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Samma en gång till.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN för {name}</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Behåll denna PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>All of this is done at central; this till hears of it by the line.</source>
        <translation>Allt detta görs på centralen; kassan får veta det över linjen.</translation>
    </message>
    <message>
        <source>This card is blocked for ever.</source>
        <translation>Kortet är spärrat för alltid.</translation>
    </message>
    <message>
        <source>Put value on by hand</source>
        <translation>Lägg på värde för hand</translation>
    </message>
    <message>
        <source>A correction: no payment, but a reason.</source>
        <translation>En rättelse: ingen betalning, men ett skäl.</translation>
    </message>
    <message>
        <source>Take value off by hand</source>
        <translation>Ta av värde för hand</translation>
    </message>
    <message>
        <source>A correction, with a reason.</source>
        <translation>En rättelse, med ett skäl.</translation>
    </message>
    <message>
        <source>Move to another card</source>
        <translation>Flytta till ett annat kort</translation>
    </message>
    <message>
        <source>For a lost card: all of it moves, the card is blocked.</source>
        <translation>För ett borttappat kort: allt flyttas, kortet spärras.</translation>
    </message>
    <message>
        <source>Shown once; the old one is void.</source>
        <translation>Visas en gång; den gamla blir ogiltig.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Ny kod</translation>
    </message>
    <message>
        <source>To be printed; the old ones stay good.</source>
        <translation>För utskrift; de gamla gäller fortfarande.</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Spärra kortet</translation>
    </message>
    <message>
        <source>At once, at every till; central can let it go again.</source>
        <translation>Genast, vid varje kassa; centralen kan öppna det igen.</translation>
    </message>
    <message>
        <source>For ever, with whatever is on it.</source>
        <translation>För alltid, med det som finns på det.</translation>
    </message>
    <message>
        <source>This card is blocked: {why}. Central can let it go again.</source>
        <translation>Kortet är spärrat: {why}. Centralen kan öppna det igen.</translation>
    </message>
    <message>
        <source>All of this is done at central, and the line is down. It has to wait.</source>
        <translation>Allt detta görs på centralen, och linjen är nere. Det får vänta.</translation>
    </message>
    <message>
        <source>Central has not answered yet to what was asked; see Cards, At central.</source>
        <translation>Centralen har inte svarat än på det som begärdes; se Kort, Hos centralen.</translation>
    </message>
    <message>
        <source>Done at central, over the line.</source>
        <translation>Görs på centralen, över linjen.</translation>
    </message>
    <message>
        <source>{amount}: why?</source>
        <translation>{amount}: varför?</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it cannot be used from now on.</source>
        <translation>{card} och {amount} på det kan inte användas från och med nu.</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it are of no use any more.</source>
        <translation>{card} och {amount} på det kan inte användas mer.</translation>
    </message>
    <message>
        <source>It is done and in the books.</source>
        <translation>Det är gjort och bokfört.</translation>
    </message>
    <message>
        <source>This is shown once. Print it, or write it down.</source>
        <translation>Detta visas en gång. Skriv ut det, eller anteckna det.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
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
        <translation>Utan PIN-koder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Ett annat antal</translation>
    </message>
    <message>
        <source>Many cards</source>
        <translation>Många kort</translation>
    </message>
    <message>
        <source>They have no value before they are sold, one by one.</source>
        <translation>De har inget värde förrän de säljs, ett i taget.</translation>
    </message>
    <message>
        <source>What their numbers begin with, as spring-27</source>
        <translation>Det numren börjar med, som var-27</translation>
    </message>
    <message>
        <source>Make {count} cards</source>
        <translation>Gör {count} kort</translation>
    </message>
    <message>
        <source>{done} of {count} are made.</source>
        <translation>{done} av {count} är gjorda.</translation>
    </message>
    <message>
        <source>What is made stays, also when you stop.</source>
        <translation>Det som är gjort finns kvar, även om du avbryter.</translation>
    </message>
    <message>
        <source>A table of all codes, and sheets to print and cut.</source>
        <translation>En tabell över alla koder, och ark att skriva ut och klippa.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Balance after each movement</source>
        <translation>Saldo efter varje händelse</translation>
    </message>
    <message>
        <source>Nothing has moved on this card yet.</source>
        <translation>Inget har hänt på kortet ännu.</translation>
    </message>
    <message>
        <source>As central told it {moment}. Movements are those of this till.</source>
        <translation>Som centralen sade {moment}. Händelserna är den här kassans.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserverat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Sålt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kund</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Koder</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Äldre</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Kontoutdrag</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Spärrat</translation>
    </message>
    <message>
        <source>Taken off the card</source>
        <translation>Taget av kortet</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Frigjort</translation>
    </message>
    <message>
        <source>Central issues the cards. Selling them and topping them up works here, without the line too.</source>
        <translation>Centralen ger ut korten. Försäljning och påfyllning fungerar här, även utan linje.</translation>
    </message>
    <message>
        <source>Scan a card, or type number, customer, name or amount</source>
        <translation>Skanna ett kort, eller skriv nummer, kund, namn eller belopp</translation>
    </message>
    <message>
        <source>No card is like that.</source>
        <translation>Inget kort är sådant.</translation>
    </message>
    <message>
        <source>No answer yet; it is asked again by itself.</source>
        <translation>Inget svar än; det frågas igen av sig självt.</translation>
    </message>
    <message>
        <source>It is done. What was made waits to be put on paper.</source>
        <translation>Det är gjort. Det som gjordes väntar på att skrivas ut.</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nytt kort</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta över</translation>
    </message>
    <message>
        <source>There are no cards yet.</source>
        <translation>Det finns inga kort än.</translation>
    </message>
    <message>
        <source>Central issues the cards, and the line is down: new ones have to wait. Selling and topping up go on.</source>
        <translation>Centralen ger ut korten, och linjen är nere: nya får vänta. Försäljning och påfyllning fortsätter.</translation>
    </message>
    <message>
        <source>At central: {count}</source>
        <translation>Hos centralen: {count}</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyaste</translation>
    </message>
    <message>
        <source>Take cards over</source>
        <translation>Ta över kort</translation>
    </message>
    <message>
        <source>What is taken over stays, also when you stop.</source>
        <translation>Det som är övertaget finns kvar, även om du avbryter.</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Sökväg till filen</translation>
    </message>
    <message>
        <source>A table with the columns token and amount, and if there are such: card_id, name, customer_id, expires.</source>
        <translation>En tabell med kolumnerna token och amount, och om de finns: card_id, name, customer_id, expires.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken over before they are right.</source>
        <translation>Rader med fel: {count}. Inget tas över innan de är rättade.</translation>
    </message>
    <message>
        <source>New cards: {new}, worth {amount}. Here already: {here}.</source>
        <translation>Nya kort: {new}, värda {amount}. Här redan: {here}.</translation>
    </message>
    <message>
        <source>{done} of {count} are taken over.</source>
        <translation>{done} av {count} är övertagna.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Rad {line}</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Titta i den</translation>
    </message>
    <message>
        <source>Take {count} cards over</source>
        <translation>Ta över {count} kort</translation>
    </message>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Den har fler kolumner än rubriken.</translation>
    </message>
    <message>
        <source>The code is missing, or no scanner takes it for a card&apos;s.</source>
        <translation>Koden saknas, eller ingen skanner tar den för ett korts.</translation>
    </message>
    <message>
        <source>The amount cannot be read for certain.</source>
        <translation>Beloppet kan inte läsas säkert.</translation>
    </message>
    <message>
        <source>The day cannot be read. Write it as 2027-12-31.</source>
        <translation>Dagen kan inte läsas. Skriv den som 2027-12-31.</translation>
    </message>
    <message>
        <source>A text in it is too long or not readable.</source>
        <translation>En text i den är för lång eller inte läsbar.</translation>
    </message>
    <message>
        <source>The same card or code stands further up.</source>
        <translation>Samma kort eller kod står längre upp.</translation>
    </message>
    <message>
        <source>There is another card with this number.</source>
        <translation>Det finns ett annat kort med det numret.</translation>
    </message>
    <message>
        <source>The code leads to another card already.</source>
        <translation>Koden leder redan till ett annat kort.</translation>
    </message>
    <message>
        <source>{amount}: how is it paid?</source>
        <translation>{amount}: hur betalas det?</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betalt</translation>
    </message>
    <message>
        <source>The drawer opens.</source>
        <translation>Lådan öppnas.</translation>
    </message>
    <message>
        <source>On the bank terminal</source>
        <translation>På bankterminalen</translation>
    </message>
    <message>
        <source>Once the terminal has approved it.</source>
        <translation>När terminalen har godkänt det.</translation>
    </message>
    <message>
        <source>Is blocked.</source>
        <translation>Spärras.</translation>
    </message>
    <message>
        <source>Scan the card that takes its place.</source>
        <translation>Skanna kortet som tar över.</translation>
    </message>
    <message>
        <source>That is the lost card itself.</source>
        <translation>Det är själva det borttappade kortet.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Gör</translation>
    </message>
    <message>
        <source>It has no value before it is sold. Its code is shown once.</source>
        <translation>Det har inget värde förrän det säljs. Koden visas en gång.</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Presentkort</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Tillgodokvitto</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Borttappat</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Stulet</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Skadat</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Goodwill</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>Ett fel hos oss</translation>
    </message>
    <message>
        <source>Competition or campaign</source>
        <translation>Tävling eller kampanj</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passar inte</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Har ett fel</translation>
    </message>
    <message>
        <source>Not wanted after all</source>
        <translation>Inte önskad längre</translation>
    </message>
    <message>
        <source>Rung up wrongly</source>
        <translation>Fel inslagen</translation>
    </message>
    <message>
        <source>Bought for the shop</source>
        <translation>Köpt till butiken</translation>
    </message>
    <message>
        <source>Paid back without a receipt</source>
        <translation>Återbetalt utan kvitto</translation>
    </message>
    <message>
        <source>Wages or an advance</source>
        <translation>Lön eller förskott</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Växel från banken</translation>
    </message>
    <message>
        <source>Put back what was too little</source>
        <translation>Lagt tillbaka det som saknades</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ett annat skäl</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>Fortsätt med detta skäl</translation>
    </message>
    <message>
        <source>How many cards?</source>
        <translation>Hur många kort?</translation>
    </message>
    <message>
        <source>{amount} more by card {code} than this till may spend: {risk} at risk then.</source>
        <translation>{amount} mer på kort {code} än den här kassan får använda: då är {risk} i riskzonen.</translation>
    </message>
    <message>
        <source>Allow {amount}</source>
        <translation>Tillåt {amount}</translation>
    </message>
    <message>
        <source>Not read: allow this first, or go back.</source>
        <translation>Inte läst: tillåt detta först, eller gå tillbaka.</translation>
    </message>
    <message>
        <source>At risk already</source>
        <translation>I riskzonen sedan tidigare</translation>
    </message>
    <message>
        <source>At risk with this</source>
        <translation>I riskzonen med detta</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Skicka med e-post</translation>
    </message>
    <message>
        <source>The address is forgotten as soon as the letter has gone.</source>
        <translation>Adressen glöms så snart brevet har skickats.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Skicka</translation>
    </message>
    <message>
        <source>That is no e-mail address.</source>
        <translation>Det är ingen e-postadress.</translation>
    </message>
    <message>
        <source>E-mails that wait</source>
        <translation>E-post som väntar</translation>
    </message>
    <message>
        <source>What cannot be sent for a week is forgotten, with its address.</source>
        <translation>Det som inte kan skickas på en vecka glöms, även adressen.</translation>
    </message>
    <message>
        <source>All have been sent.</source>
        <translation>Allt har skickats.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Titta igen</translation>
    </message>
    <message>
        <source>Refused: {problem}</source>
        <translation>Avvisat: {problem}</translation>
    </message>
    <message>
        <source>Not sent yet: {problem}</source>
        <translation>Inte skickat ännu: {problem}</translation>
    </message>
    <message>
        <source>Waiting since {moment}</source>
        <translation>Väntar sedan {moment}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glöm</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Det går till {address} så snart det finns nät.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Hos centralen</translation>
    </message>
    <message>
        <source>Asked of central, and kept until somebody has heard what came of it.</source>
        <translation>Begärt hos centralen, och sparat tills någon har hört hur det gick.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Inget väntar.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Lägg undan</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Opening the books…</source>
        <translation>Öppnar böckerna…</translation>
    </message>
</context>
<context>
    <name>scanners</name>
    <message>
        <source>None is set up now.</source>
        <translation>Ingen är inställd nu.</translation>
    </message>
    <message>
        <source>{name} is not listened to any more.</source>
        <translation>{name} avlyssnas inte längre.</translation>
    </message>
    <message>
        <source>{name} is listened to.</source>
        <translation>{name} avlyssnas nu.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or not all of it.</source>
        <translation>Det var ingen kod från bladet, eller inte hela.</translation>
    </message>
    <message>
        <source>Understood.</source>
        <translation>Uppfattat.</translation>
    </message>
    <message>
        <source>Scanner {number}</source>
        <translation>Skanner {number}</translation>
    </message>
    <message>
        <source>The three scans do not agree. Set it up again.</source>
        <translation>De tre skanningarna stämmer inte överens. Ställ in den igen.</translation>
    </message>
    <message>
        <source>{name} is set up.</source>
        <translation>{name} är inställd.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Rapporten finns i urklipp.</translation>
    </message>
    <message>
        <source>Scan code {number} of {needed} of the printed sheet.</source>
        <translation>Skanna kod {number} av {needed} på det utskrivna bladet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Ställ in en skanner</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Senaste skanningar</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Spegelvänd</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spegelvänd bilden</translation>
    </message>
    <message>
        <source>Turn, {degrees}°</source>
        <translation>Vrid, {degrees}°</translation>
    </message>
    <message>
        <source>Too dark to read codes. Give more light.</source>
        <translation>För mörkt för att läsa koder. Ge mer ljus.</translation>
    </message>
    <message>
        <source>Keyboard scanners</source>
        <translation>Tangentbordsskannrar</translation>
    </message>
    <message>
        <source>understood as they come; none is set up</source>
        <translation>tolkas som de kommer; ingen är inställd</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>{gap} ms a key</source>
        <translation>{gap} ms per tangent</translation>
    </message>
    <message>
        <source>begins with {prefix}</source>
        <translation>börjar med {prefix}</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>slutar med Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>slutar med Tab</translation>
    </message>
    <message>
        <source>ends with nothing</source>
        <translation>slutar utan tecken</translation>
    </message>
    <message>
        <source>through keyboard {layout}</source>
        <translation>genom tangentbord {layout}</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>lyssnar</translation>
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
        <translation>{rate} bilder i sekunden, {time} ms att läsa en</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startar</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>tittar</translation>
    </message>
    <message>
        <source>lost; it is looked for</source>
        <translation>borta; söks</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängd</translation>
    </message>
    <message>
        <source>this user may not open it</source>
        <translation>den här användaren får inte öppna den</translation>
    </message>
    <message>
        <source>its speed is found by scanning</source>
        <translation>hastigheten hittas genom att skanna</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>för mörkt</translation>
    </message>
    <message>
        <source>zbar is not installed</source>
        <translation>zbar är inte installerat</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>trasig</translation>
    </message>
    <message>
        <source>Serial scanner, {device}</source>
        <translation>Seriell skanner, {device}</translation>
    </message>
    <message>
        <source>Keyboard; in use, its keys come to Tillit alone</source>
        <translation>Tangentbord; i bruk går tangenterna bara till Tillit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Sluta</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tangentbord</translation>
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
        <translation>Inklistrad</translation>
    </message>
    <message>
        <source>{count} characters, {gap} ms, {end}</source>
        <translation>{count} tecken, {gap} ms, {end}</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>utan suffix</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>okänd kod</translation>
    </message>
    <message>
        <source>more than one reading</source>
        <translation>mer än en läsning</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Stay alone</source>
        <translation>Stå ensam</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Anslut till en central</translation>
    </message>
    <message>
        <source>One till, or several</source>
        <translation>En kassa eller flera</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Skanna koden som kontoret gjorde för kassan, eller skriv delarna.</translation>
    </message>
    <message>
        <source>A till that stays alone can join later, by Ctrl+F10.</source>
        <translation>En kassa som står ensam kan anslutas senare med Ctrl+F10.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Kassan har egna kort.</translation>
    </message>
    <message>
        <source>Its cards are central&apos;s, and sell without the line.</source>
        <translation>Korten är centralens och säljer även utan linje.</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Det är inte koden till en inbjudan.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Engångskoden</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Kontot</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Där centralen svarar: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Centralens adress</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engångskod</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>inte angivet än</translation>
    </message>
    <message>
        <source>The address of a central begins with https://.</source>
        <translation>Adressen till en central börjar med https://.</translation>
    </message>
    <message>
        <source>An account is P or T and eight digits.</source>
        <translation>Ett konto är P eller T och åtta siffror.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skanner</translation>
    </message>
    <message>
        <source>Scan any barcode: that of an article, or of a card.</source>
        <translation>Skanna en streckkod: från en artikel eller ett kort.</translation>
    </message>
    <message>
        <source>The scanner works</source>
        <translation>Skannern fungerar</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>Inget har skannats än</translation>
    </message>
    <message>
        <source>Without one, codes are typed, or a camera reads.</source>
        <translation>Utan skanner skrivs koder, eller så läser en kamera dem.</translation>
    </message>
    <message>
        <source>It does not read, or is slow?</source>
        <translation>Läser den inte, eller är den långsam?</translation>
    </message>
    <message>
        <source>Print this sheet. At the counter, Ctrl+F8 sets the scanner up by it.</source>
        <translation>Skriv ut arket. Vid disken ställer Ctrl+F8 in skannern med det.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Spara arket</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>A sale never waits for paper. Print a test to see.</source>
        <translation>Ett köp väntar aldrig på papper. Skriv ut ett prov för att se.</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Skriv ut ett prov</translation>
    </message>
    <message>
        <source>Nobody could find this printer: it needs a right address.</source>
        <translation>Ingen skulle hitta skrivaren: den behöver en riktig adress.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>Ett prov</translation>
    </message>
    <message>
        <source>If you can read this, receipts will be printed.</source>
        <translation>Kan du läsa detta skrivs kvitton ut.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Ingen skrivare</translation>
    </message>
    <message>
        <source>What is printed is kept as PDF in the till&apos;s folder.</source>
        <translation>Det som skrivs ut sparas som PDF i kassans mapp.</translation>
    </message>
    <message>
        <source>A printer of this computer</source>
        <translation>En skrivare på den här datorn</translation>
    </message>
    <message>
        <source>The system&apos;s print queue prints pages.</source>
        <translation>Systemets utskriftskö skriver ut sidor.</translation>
    </message>
    <message>
        <source>Receipt printer by USB</source>
        <translation>Kvittoskrivare på USB</translation>
    </message>
    <message>
        <source>The first one that is plugged in.</source>
        <translation>Den första som är inkopplad.</translation>
    </message>
    <message>
        <source>Receipt printer in the network</source>
        <translation>Kvittoskrivare i nätverket</translation>
    </message>
    <message>
        <source>By its address.</source>
        <translation>Efter adressen.</translation>
    </message>
    <message>
        <source>Receipt printer on a serial line</source>
        <translation>Kvittoskrivare på seriell linje</translation>
    </message>
    <message>
        <source>By the name of the line.</source>
        <translation>Efter linjens namn.</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Enhetsfil</translation>
    </message>
    <message>
        <source>What a receipt printer would get is written there.</source>
        <translation>Det en kvittoskrivare skulle ha fått skrivs dit.</translation>
    </message>
    <message>
        <source>Address of the printer, such as 192.168.1.50</source>
        <translation>Skrivarens adress, till exempel 192.168.1.50</translation>
    </message>
    <message>
        <source>Name of the line, such as /dev/ttyUSB0 or COM3</source>
        <translation>Linjens namn, till exempel /dev/ttyUSB0 eller COM3</translation>
    </message>
    <message>
        <source>Path of the file, such as /dev/usb/lp0</source>
        <translation>Filens sökväg, till exempel /dev/usb/lp0</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>Den första chefen</translation>
    </message>
    <message>
        <source>Somebody who lets others in, and approves what not everybody may do. Left empty, whoever stands at the till sells; staff can be added later.</source>
        <translation>Någon som släpper in andra och godkänner det som inte alla får göra. Lämnas det tomt säljer den som står i kassan; personal kan läggas till senare.</translation>
    </message>
    <message>
        <source>Name of the first manager</source>
        <translation>Den första chefens namn</translation>
    </message>
    <message>
        <source>The PIN is chosen</source>
        <translation>PIN är vald</translation>
    </message>
    <message>
        <source>A PIN is chosen next</source>
        <translation>Sedan väljs en PIN</translation>
    </message>
    <message>
        <source>Four to eight digits, entered twice.</source>
        <translation>Fyra till åtta siffror, två gånger.</translation>
    </message>
    <message>
        <source>That name is too long.</source>
        <translation>Det namnet är för långt.</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>De två var inte lika. Välj PIN på nytt.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Samma en gång till.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN för {name}</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Fyra till åtta siffror.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Behåll denna PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Klar att sälja</translation>
    </message>
    <message>
        <source>The till is made, and has not joined.</source>
        <translation>Kassan är gjord men inte ansluten.</translation>
    </message>
    <message>
        <source>Making the books…</source>
        <translation>Skapar böckerna…</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Frågar centralen…</translation>
    </message>
    <message>
        <source>A PIN is written nowhere: choose it again.</source>
        <translation>En PIN skrivs inte ner någonstans: välj den på nytt.</translation>
    </message>
    <message>
        <source>Nothing is made before you press the key below.</source>
        <translation>Inget skapas innan du trycker på knappen nedanför.</translation>
    </message>
    <message>
        <source>Nobody signs in</source>
        <translation>Ingen loggar in</translation>
    </message>
    <message>
        <source>Stays alone</source>
        <translation>Står ensam</translation>
    </message>
    <message>
        <source>{name}, without a PIN</source>
        <translation>{name}, utan PIN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
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
        <translation>Öppna utan</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Fråga igen</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Öppna kassan</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artiklar</translation>
    </message>
    <message>
        <source>At the counter: F10, Articles. One by one, or all of them from a file.</source>
        <translation>I kassan: F10, Artiklar. En i taget, eller alla från en fil.</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Klart: {where}</translation>
    </message>
    <message>
        <source>Welcome to Tillit</source>
        <translation>Välkommen till Tillit</translation>
    </message>
    <message>
        <source>A few questions, and this till can sell. Which language do you read?</source>
        <translation>Några frågor, sedan kan kassan sälja. Vilket språk läser du?</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Butikens namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>kan lämnas tomt</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Din butik</translation>
    </message>
    <message>
        <source>This stands at the head of every receipt.</source>
        <translation>Detta står överst på varje kvitto.</translation>
    </message>
    <message>
        <source>That is too long for a receipt, or cannot be printed.</source>
        <translation>Det är för långt för ett kvitto eller kan inte skrivas ut.</translation>
    </message>
    <message>
        <source>A receipt has to name the shop.</source>
        <translation>Ett kvitto måste nämna butiken.</translation>
    </message>
    <message>
        <source>Norwegian kroner</source>
        <translation>Norska kronor</translation>
    </message>
    <message>
        <source>Swedish kronor</source>
        <translation>Svenska kronor</translation>
    </message>
    <message>
        <source>Danish kroner</source>
        <translation>Danska kronor</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-dollar</translation>
    </message>
    <message>
        <source>Prices, cards and cash are in it. Amounts will be written like this: {amount}</source>
        <translation>Priser, kort och kontanter är i den. Belopp skrivs så här: {amount}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Vald</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Somebody who lets others work here, and leaves the kiosk by PIN: the lock on the lower right.</source>
        <translation>Någon som låter andra arbeta här och lämnar kiosken med PIN: låset nere till höger.</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Öppna kiosken</translation>
    </message>
    <message>
        <source>Open this folder as a till once: F10, Articles. Or: tillit articles import.</source>
        <translation>Öppna mappen som kassa en gång: F10, Artiklar. Eller: tillit articles import.</translation>
    </message>
    <message>
        <source>Without a manager nobody could ever leave the kiosk.</source>
        <translation>Utan en chef kunde ingen någonsin lämna kiosken.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Training: nothing is real</source>
        <translation>Övning: inget är på riktigt</translation>
    </message>
    <message>
        <source>Cash and the terminal go on. Cards need a new code from the office.</source>
        <translation>Kontanter och terminal fortsätter. Kort kräver en ny kod från kontoret.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Anslut igen</translation>
    </message>
    <message>
        <source>Learning cards, {done} of {total}</source>
        <translation>Lär sig korten, {done} av {total}</translation>
    </message>
    <message>
        <source>Stand-alone</source>
        <translation>Fristående</translation>
    </message>
    <message>
        <source>This till keeps its own cards and needs no network.</source>
        <translation>Kassan har sina egna kort och behöver inget nätverk.</translation>
    </message>
    <message>
        <source>Online, API only</source>
        <translation>Uppkopplad, bara API</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Uppkopplad</translation>
    </message>
    <message>
        <source>Selling goes on. What waits is sent when the network is back.</source>
        <translation>Försäljningen fortsätter. Det som väntar skickas när nätet är tillbaka.</translation>
    </message>
    <message>
        <source>Central answered last {moment}.</source>
        <translation>Centralen svarade senast {moment}.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Frånkopplad</translation>
    </message>
    <message>
        <source>All in the books</source>
        <translation>Allt är bokfört</translation>
    </message>
    <message>
        <source>{count} waiting, {sum}</source>
        <translation>{count} väntar, {sum}</translation>
    </message>
    <message>
        <source>{text}, for {age}</source>
        <translation>{text}, i {age}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} att se på</translation>
    </message>
    <message>
        <source>Press to cut the line, or to restore it (Ctrl+F9).</source>
        <translation>Tryck för att bryta linjen, eller för att återställa den (Ctrl+F9).</translation>
    </message>
    <message>
        <source>Line: cut</source>
        <translation>Linje: bruten</translation>
    </message>
    <message>
        <source>Line: connected</source>
        <translation>Linje: ansluten</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>under en minut</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dagar</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API: it tells no news of cards.</source>
        <translation>Centralen talar bara plånboks-API:t: den berättar inget nytt om kort.</translation>
    </message>
    <message>
        <source>{amount} here</source>
        <translation>{amount} här</translation>
    </message>
    <message>
        <source>What this till may still take of the card with no line.</source>
        <translation>Det kassan ännu kan ta av kortet utan linje.</translation>
    </message>
    <message>
        <source>Checking the books</source>
        <translation>Böckerna kontrolleras</translation>
    </message>
    <message>
        <source>Every page is looked at once a start. Selling goes on; the till says what is wrong.</source>
        <translation>Varje sida kontrolleras en gång efter start. Försäljningen fortsätter; kassan säger till om något är fel.</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>Kvitto inte utskrivet</translation>
    </message>
    <message>
        <source>Press for the last receipts: each can be printed again.</source>
        <translation>Tryck för de senaste kvittona: vart och ett kan skrivas ut igen.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skanner</translation>
    </message>
    <message>
        <source>Scanner starting</source>
        <translation>Skannern startar</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Ingen skanner</translation>
    </message>
    <message>
        <source>The camera sees next to nothing.</source>
        <translation>Kameran ser nästan inget.</translation>
    </message>
    <message>
        <source>Camera: more light</source>
        <translation>Kamera: mer ljus</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Kameran startar</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Ingen kamera</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ljud av</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Ingen ljudenhet</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>The line to central</source>
        <translation>Linjen till centralen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Skicka igen</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Spara som JSON</translation>
    </message>
    <message>
        <source>It is sent once more. The same question has the same answer.</source>
        <translation>Det skickas igen. Samma fråga får samma svar.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet. It is sent by itself.</source>
        <translation>Centralen har inte hört om det än. Det skickas av sig självt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tillstånd</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation>tillåtet av {name}</translation>
    </message>
    <message>
        <source>Can be spent without the line</source>
        <translation>Kan användas utan linje</translation>
    </message>
    <message>
        <source>Nobody else can spend this, until it is given back.</source>
        <translation>Ingen annan kan använda detta förrän det återlämnats.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Inget finns här.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>{origin}, {amount} at first</source>
        <translation>{origin}, {amount} från början</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>till {moment}</translation>
    </message>
    <message>
        <source>asked back by central</source>
        <translation>begärt tillbaka av centralen</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Anslut till en central</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Anslut</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Det är inte koden till en inbjudan.</translation>
    </message>
    <message>
        <source>Finish, park or cancel the sale in hand first.</source>
        <translation>Slutför, parkera eller avbryt försäljningen först.</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Frågar centralen…</translation>
    </message>
    <message>
        <source>For a central that knows the wallet API and no tills: type its parts.</source>
        <translation>För en central som kan plånboks-API:t och inga kassor: skriv in delarna.</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Skanna koden som kontoret gjorde för kassan, eller skriv delarna.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Engångskoden</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Kontot</translation>
    </message>
    <message>
        <source>The id of the API client</source>
        <translation>API-klientens id</translation>
    </message>
    <message>
        <source>The secret of the API client</source>
        <translation>API-klientens hemlighet</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Där centralen svarar: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Centralens adress</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engångskod</translation>
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
        <translation>Hemligheten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>inte angivet än</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Med en kod</translation>
    </message>
    <message>
        <source>With an API client</source>
        <translation>Med en API-klient</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; it learns them first.</source>
        <translation>Korten blir centralens; den lär sig dem först.</translation>
    </message>
    <message>
        <source>Articles, staff and receipts stay. It sells on meanwhile.</source>
        <translation>Varor, personal och kvitton stannar. Den säljer vidare under tiden.</translation>
    </message>
    <message>
        <source>A till with cards of its own cannot join.</source>
        <translation>En kassa med egna kort kan inte anslutas.</translation>
    </message>
    <message>
        <source>What it holds for an earlier life stays reserved there.</source>
        <translation>Det den håller från ett tidigare liv är fortfarande reserverat där.</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; each is asked about there.</source>
        <translation>Korten blir centralens; den frågar där om varje kort.</translation>
    </message>
    <message>
        <source>Central does not answer. {count} wait; nothing is lost.</source>
        <translation>Centralen svarar inte. {count} väntar; inget är förlorat.</translation>
    </message>
    <message>
        <source>Sending: {count} left.</source>
        <translation>Skickar: {count} kvar.</translation>
    </message>
    <message>
        <source>Done: central has everything.</source>
        <translation>Klart: centralen har allt.</translation>
    </message>
    <message>
        <source>{count} are sent to central once more.</source>
        <translation>{count} skickas till centralen igen.</translation>
    </message>
    <message>
        <source>This till has to join again: cash and the terminal go on, cards wait.</source>
        <translation>Den här kassan måste anslutas igen: kontanter och terminal fungerar, kort väntar.</translation>
    </message>
    <message>
        <source>The line is up.</source>
        <translation>Linjen är uppe.</translation>
    </message>
    <message>
        <source>The line is down; selling goes on.</source>
        <translation>Linjen är nere; försäljningen går vidare.</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API.</source>
        <translation>Centralen talar bara plånboks-API:t.</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} väntar</translation>
    </message>
    <message>
        <source>The oldest for {age}.</source>
        <translation>Den äldsta i {age}.</translation>
    </message>
    <message>
        <source>Till {till} of account {account}, joined {moment} (life {life})</source>
        <translation>Kassa {till} i konto {account}, ansluten {moment} (liv {life})</translation>
    </message>
    <message>
        <source>Central has not answered for: {count}</source>
        <translation>Centralen har inte svarat för: {count}</translation>
    </message>
    <message>
        <source>At risk by floor limit</source>
        <translation>I riskzonen enligt beloppsgräns</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>Kept here until a person has seen to them.</source>
        <translation>Ligger kvar tills någon har sett till dem.</translation>
    </message>
    <message>
        <source>Allowances held: {count}</source>
        <translation>Rätter här: {count}</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Anslut igen</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Nyare</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Äldre</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Spara som CSV</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Försäljning</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Allowance taken over</source>
        <translation>Rätt mottagen</translation>
    </message>
    <message>
        <source>Allowance given back</source>
        <translation>Rätt återlämnad</translation>
    </message>
    <message>
        <source>Correction of a sale</source>
        <translation>Rättelse av en försäljning</translation>
    </message>
    <message>
        <source>Sale put aside or taken up</source>
        <translation>Försäljning parkerad eller hämtad</translation>
    </message>
    <message>
        <source>Paper printed once more</source>
        <translation>Papper utskrivet igen</translation>
    </message>
    <message>
        <source>Day opened, closed or read</source>
        <translation>Dag öppnad, stängd eller läst</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Låda</translation>
    </message>
    <message>
        <source>Till started or stopped</source>
        <translation>Kassa startad eller stoppad</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Articles or prices</source>
        <translation>Artiklar eller priser</translation>
    </message>
    <message>
        <source>Approval by somebody else</source>
        <translation>Godkänt av någon annan</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>From before the till joined</source>
        <translation>Från innan kassan anslöts</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Hos centralen</translation>
    </message>
    <message>
        <source>Contradicts what central has</source>
        <translation>Strider mot det centralen har</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Kom för sent</translation>
    </message>
    <message>
        <source>Booked, but look at it</source>
        <translation>Bokfört, men titta på det</translation>
    </message>
    <message>
        <source>More than the card can hold</source>
        <translation>Mer än kortet rymmer</translation>
    </message>
    <message>
        <source>Not part of the chain</source>
        <translation>Inte del av kedjan</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Att titta på</translation>
    </message>
    <message>
        <source>Central booked nothing of it. Compare the receipt with the card.</source>
        <translation>Centralen bokförde inget av det. Jämför kvittot med kortet.</translation>
    </message>
    <message>
        <source>What the allowance no longer covered was taken as far as the card went; the rest is the shop&apos;s loss.</source>
        <translation>Det rätten inte längre täckte togs så långt kortet räckte; resten är butikens förlust.</translation>
    </message>
    <message>
        <source>Central booked it all the same. Something about the card was not right.</source>
        <translation>Centralen bokförde det ändå. Något med kortet stämde inte.</translation>
    </message>
    <message>
        <source>Cash was taken. Central keeps what the card had no room for.</source>
        <translation>Kontanter togs emot. Centralen behåller det kortet inte rymde.</translation>
    </message>
    <message>
        <source>Central keeps it and booked nothing. The till has to join again.</source>
        <translation>Centralen behåller det och bokförde inget. Kassan måste anslutas igen.</translation>
    </message>
    <message>
        <source>It stays in this till&apos;s own books.</source>
        <translation>Det stannar i kassans egna böcker.</translation>
    </message>
    <message>
        <source>Central has it.</source>
        <translation>Centralen har det.</translation>
    </message>
    <message>
        <source>Taken off the card late</source>
        <translation>Taget från kortet för sent</translation>
    </message>
    <message>
        <source>Not covered by the card</source>
        <translation>Inte täckt av kortet</translation>
    </message>
    <message>
        <source>No room on the card for</source>
        <translation>Inte plats på kortet för</translation>
    </message>
    <message>
        <source>put on the card here</source>
        <translation>satt på kortet här</translation>
    </message>
    <message>
        <source>allowed by a person</source>
        <translation>tillåtet av en person</translation>
    </message>
    <message>
        <source>lent by central</source>
        <translation>lånat av centralen</translation>
    </message>
    <message>
        <source>It hears of sales one at a time, asks for nothing back and stops no copy of a till; without the line only what this till holds can be sold.</source>
        <translation>Den får veta om ett köp i taget, ber inte om något tillbaka och stoppar ingen kopia av en kassa; utan linjen kan bara det som den här kassan håller säljas.</translation>
    </message>
    <message>
        <source>Allowed by floor limit</source>
        <translation>Tillåtet enligt beloppsgräns</translation>
    </message>
    <message>
        <source>Paid beyond what this till held. At risk until central has answered.</source>
        <translation>Betalt utöver det kassan hade. I riskzonen tills centralen har svarat.</translation>
    </message>
    <message>
        <source>Nothing was allowed.</source>
        <translation>Inget har tillåtits.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet.</source>
        <translation>Centralen har inte hört om det ännu.</translation>
    </message>
    <message>
        <source>The card went short by {amount}: the shop&apos;s loss.</source>
        <translation>Kortet saknade {amount}: butikens förlust.</translation>
    </message>
    <message>
        <source>The card had it: nothing was lost.</source>
        <translation>Kortet hade det: inget gick förlorat.</translation>
    </message>
</context>
</TS>
