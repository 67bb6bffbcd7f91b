<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi_FI" sourcelanguage="en">
<context>
    <name>AmountPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Poista viimeinen numero</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put away</source>
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Or type the number on the card</source>
        <translation>Tai näppäile kortin numero</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Käytä</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kortti</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Tillit, customer display</source>
        <translation>Tillit, asiakasnäyttö</translation>
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
        <translation>Tyhjennä</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Discount</source>
        <translation>Alennus</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Yksi vähemmän</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Yksi lisää</translation>
    </message>
    <message>
        <source>Type the quantity</source>
        <translation>Näppäile määrä</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Poista rivi</translation>
    </message>
</context>
<context>
    <name>ParkedSheet</name>
    <message>
        <source>Parked sales</source>
        <translation>Pysäköidyt myynnit</translation>
    </message>
    <message>
        <source>No parked sales</source>
        <translation>Ei pysäköityjä myyntejä</translation>
    </message>
    <message>
        <source>A sale that has to wait is parked with F6 and taken up again here.</source>
        <translation>Odottava myynti pysäköidään F6:lla ja jatketaan täältä.</translation>
    </message>
</context>
<context>
    <name>PayBar</name>
    <message>
        <source>Card</source>
        <translation>Kortti</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Käteinen</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Pääte</translation>
    </message>
</context>
<context>
    <name>PortList</name>
    <message>
        <source>No camera and no scanner was found.</source>
        <translation>Kameraa tai lukijaa ei löytynyt.</translation>
    </message>
</context>
<context>
    <name>ScannersPage</name>
    <message>
        <source>Scanners</source>
        <translation>Lukijat</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopioi raportti</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Unohda kaikki</translation>
    </message>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation>Mitään ei ole vielä luettu.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Viimeiset luennat</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Laitteet</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Koko kuva</translation>
    </message>
    <message>
        <source>Draw on the picture where codes are held; nothing is read elsewhere.</source>
        <translation>Piirrä kuvaan, missä koodeja pidetään; muualta ei lueta mitään.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Tyhjennä haku</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Takaisin (Esc)</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <source>Search, or type a code</source>
        <translation>Hae tai näppäile koodi</translation>
    </message>
    <message>
        <source>Scan the article, or look for another word of its name.</source>
        <translation>Lue tuote tai hae nimen toisella sanalla.</translation>
    </message>
    <message>
        <source>Scan an article to add it, or take all of them from a file.</source>
        <translation>Lue tuote lisätäksesi sen tai ota kaikki tiedostosta.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Light or dark</source>
        <translation>Vaalea tai tumma</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lukitse</translation>
    </message>
    <message>
        <source>Lock, or let somebody else sign in (F8)</source>
        <translation>Lukitse tai vaihda käyttäjää (F8)</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Tiskin takana</translation>
    </message>
    <message>
        <source>The day, receipts, returns, staff (F10)</source>
        <translation>Päivä, kuitit, palautukset, henkilöstö (F10)</translation>
    </message>
</context>
<context>
    <name>_CancelQuestion</name>
    <message>
        <source>Keep it</source>
        <translation>Pidä se</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Peru myynti</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Varmasti?</translation>
    </message>
</context>
<context>
    <name>_ParkedRow</name>
    <message>
        <source>Take up</source>
        <translation>Jatka</translation>
    </message>
</context>
<context>
    <name>_SaleHead</name>
    <message>
        <source>Discount on the sale (F5)</source>
        <translation>Alennus myynnistä (F5)</translation>
    </message>
    <message>
        <source>Park the sale (F6)</source>
        <translation>Pysäköi myynti (F6)</translation>
    </message>
    <message>
        <source>Cancel the sale (F9)</source>
        <translation>Peru myynti (F9)</translation>
    </message>
    <message>
        <source>Parked sales (F7)</source>
        <translation>Pysäköidyt myynnit (F7)</translation>
    </message>
</context>
<context>
    <name>_TenderRow</name>
    <message>
        <source>Take the payment back</source>
        <translation>Peru maksu</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Siinä on enemmän sarakkeita kuin otsikossa.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Koodi puuttuu.</translation>
    </message>
    <message>
        <source>No scanner reads such a code. Letters need six characters at least.</source>
        <translation>Mikään lukija ei lue tällaista koodia. Kirjaimia sisältävässä on oltava vähintään kuusi merkkiä.</translation>
    </message>
    <message>
        <source>The last digit of the code does not fit the others: it is mistyped.</source>
        <translation>Koodin viimeinen numero ei sovi muihin: siinä on kirjoitusvirhe.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the code. Format its column as text.</source>
        <translation>Taulukkolaskenta on lyhentänyt koodin. Muotoile sarake tekstiksi.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>Toisella tuotteella on tämä koodi.</translation>
    </message>
    <message>
        <source>The same article or code stands further up.</source>
        <translation>Sama tuote tai koodi on jo ylempänä.</translation>
    </message>
    <message>
        <source>The name is missing, too long or not readable.</source>
        <translation>Nimi puuttuu, on liian pitkä tai sitä ei voi lukea.</translation>
    </message>
    <message>
        <source>The group is too long or not readable.</source>
        <translation>Ryhmä on liian pitkä tai sitä ei voi lukea.</translation>
    </message>
    <message>
        <source>The price cannot be read.</source>
        <translation>Hintaa ei voi lukea.</translation>
    </message>
    <message>
        <source>The price could be two amounts. Write it with two decimals.</source>
        <translation>Hinta voi tarkoittaa kahta summaa. Kirjoita se kahdella desimaalilla.</translation>
    </message>
    <message>
        <source>The VAT cannot be read. Write it in per cent, as 25.</source>
        <translation>ALV:tä ei voi lukea. Kirjoita se prosentteina, esim. 25.</translation>
    </message>
    <message>
        <source>The id of the article is not readable.</source>
        <translation>Tuotteen tunnusta ei voi lukea.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Koodi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Hinta</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Ryhmä</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>ALV</translation>
    </message>
    <message>
        <source>Scan its code, or type it</source>
        <translation>Lue koodi tai kirjoita se</translation>
    </message>
    <message>
        <source>Its name, as on the receipt</source>
        <translation>Nimi, kuten kuitissa</translation>
    </message>
    <message>
        <source>Its price, VAT included</source>
        <translation>Hinta, ALV mukana</translation>
    </message>
    <message>
        <source>A group on the shelf, if it is to be in one</source>
        <translation>Ryhmä hyllyssä, jos sellainen on</translation>
    </message>
    <message>
        <source>VAT in per cent</source>
        <translation>ALV prosentteina</translation>
    </message>
    <message>
        <source>Articles from a file</source>
        <translation>Tuotteet tiedostosta</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Tiedoston polku</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Tiedostoa luetaan…</translation>
    </message>
    <message>
        <source>Writing it into the books…</source>
        <translation>Kirjoitetaan kirjoihin…</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}.</source>
        <translation>Lisätty: {added}. Muutettu: {changed}.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken before they are right.</source>
        <translation>Virheellisiä rivejä: {count}. Mitään ei oteta ennen kuin ne ovat oikein.</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. As they are here: {unchanged}.</source>
        <translation>Uusia: {new}. Muuttuvia: {changed}. Ennallaan: {unchanged}.</translation>
    </message>
    <message>
        <source>All of it is at the counter.</source>
        <translation>Kaikki on kassalla.</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>Tiedostossa ei ole mitään uutta.</translation>
    </message>
    <message>
        <source>A table with the columns code, name, price and VAT, and a group if there are any. The heads may be in the language of the shop.</source>
        <translation>Taulukko, jossa on sarakkeet viivakoodi, nimi, hinta ja ALV sekä ryhmä, jos sellaisia on.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Uusi</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Muutettu</translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation>{before}, nyt {after}</translation>
    </message>
    <message>
        <source>Take {count} articles</source>
        <translation>Ota {count} tuotetta</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Rivi {line}</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Uusi tuote</translation>
    </message>
    <message>
        <source>It is put away: nobody can sell it.</source>
        <translation>Se on poistettu valikoimasta: sitä ei voi myydä.</translation>
    </message>
    <message>
        <source>With its VAT, as it stands on the shelf.</source>
        <translation>ALV mukana, kuten hyllyssä lukee.</translation>
    </message>
    <message>
        <source>It costs {amount}</source>
        <translation>Se maksaa {amount}</translation>
    </message>
    <message>
        <source>It is in the books and at the counter.</source>
        <translation>Se on kirjoissa ja kassalla.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Muuta</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ei vielä kerrottu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Poista valikoimasta</translation>
    </message>
    <message>
        <source>Put back on the shelf</source>
        <translation>Palauta hyllyyn</translation>
    </message>
    <message>
        <source>Articles are real: stop practising to change them.</source>
        <translation>Tuotteet ovat oikeita: lopeta harjoittelu muuttaaksesi niitä.</translation>
    </message>
    <message>
        <source>Put away articles</source>
        <translation>Poistetut tuotteet</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Tuotteet</translation>
    </message>
    <message>
        <source>Scan an article, or type its name or code</source>
        <translation>Lue tuote tai kirjoita sen nimi tai koodi</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>Hyllyssä</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Tiedostosta</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Lisää tuote</translation>
    </message>
    <message>
        <source>Change an article: {name}</source>
        <translation>Muuta tuotetta: {name}</translation>
    </message>
    <message>
        <source>No article is like that. A code that is new begins one.</source>
        <translation>Mikään tuote ei ole sellainen. Uusi koodi aloittaa uuden.</translation>
    </message>
    <message>
        <source>Nothing is put away.</source>
        <translation>Mitään ei ole poistettu.</translation>
    </message>
    <message>
        <source>Scan the first article, or take all of them from a file.</source>
        <translation>Lue ensimmäinen tuote tai ota kaikki tiedostosta.</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Ensimmäinen sivu</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Seuraava sivu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message>
        <source>Type the first one.</source>
        <translation>Kirjoita ensimmäinen.</translation>
    </message>
    <message>
        <source>Go on with what is typed</source>
        <translation>Jatka kirjoitetulla</translation>
    </message>
</context>
<context>
    <name>cashier</name>
    <message>
        <source>To pay in cash</source>
        <translation>Käteisellä</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pyöristys</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Vaihtoraha</translation>
    </message>
    <message>
        <source>Still to pay after it</source>
        <translation>Maksamatta sen jälkeen</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Tasaraha</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Käteinen</translation>
    </message>
    <message>
        <source>There are no coins for this amount.</source>
        <translation>Tälle summalle ei ole kolikoita.</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Ota {amount}</translation>
    </message>
    <message>
        <source>Bank terminal</source>
        <translation>Maksupääte</translation>
    </message>
    <message>
        <source>Key in the amount on the terminal. Confirm when it says approved.</source>
        <translation>Syötä summa päätteeseen. Vahvista, kun se hyväksyy.</translation>
    </message>
    <message>
        <source>That is more than there is to pay.</source>
        <translation>Se on enemmän kuin on maksettavaa.</translation>
    </message>
    <message>
        <source>The terminal approved {amount}</source>
        <translation>Pääte hyväksyi {amount}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Määrä</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Aseta määrä</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ei mitään</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Alennus</translation>
    </message>
    <message>
        <source>On the whole sale</source>
        <translation>Koko myynnistä</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prosentti</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Sitä ennen</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Anna alennus</translation>
    </message>
    <message>
        <source>Sell this card</source>
        <translation>Myy tämä kortti</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Lataa</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Lue ensin kortti.</translation>
    </message>
    <message>
        <source>Add {amount} to the sale</source>
        <translation>Lisää {amount} myyntiin</translation>
    </message>
    <message>
        <source>Cash: {amount}</source>
        <translation>Käteinen: {amount}</translation>
    </message>
    <message>
        <source>{amount} to pay. A card with less on it pays a part.</source>
        <translation>{amount} maksettava. Vähempi kortti maksaa osan.</translation>
    </message>
    <message>
        <source>Asking about the card…</source>
        <translation>Kysytään kortista…</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Lue kortti</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kortti</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>Can be spent</source>
        <translation>Käytettävissä</translation>
    </message>
    <message>
        <source>This till holds too little of the card.</source>
        <translation>Kassalla on liian vähän kortista.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Hylätty</translation>
    </message>
    <message>
        <source>Writing the receipt…</source>
        <translation>Kirjoitetaan kuittia…</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} maksamatta</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Kortilla jäljellä</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Hyväksyjä</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Hyväksytty</translation>
    </message>
    <message>
        <source>A manager may allow {amount}  (F11)</source>
        <translation>Esihenkilö voi sallia {amount}  (F11)</translation>
    </message>
    <message>
        <source>At the shop&apos;s risk</source>
        <translation>Kaupan riskillä</translation>
    </message>
    <message>
        <source>the books of this till</source>
        <translation>tämän kassan kirjanpito</translation>
    </message>
    <message>
        <source>the central, online</source>
        <translation>keskus, yhteydessä</translation>
    </message>
    <message>
        <source>the allowance of this till, offline</source>
        <translation>tämän kassan oikeus, ilman yhteyttä</translation>
    </message>
    <message>
        <source>the floor limit, offline</source>
        <translation>riskiraja, ilman yhteyttä</translation>
    </message>
    <message>
        <source>the cashier</source>
        <translation>kassa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Koodi</translation>
    </message>
    <message>
        <source>Held by open sales</source>
        <translation>Avointen myyntien varaama</translation>
    </message>
    <message>
        <source>At central, {moment}</source>
        <translation>Keskuksessa, {moment}</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Voimassa asti</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Ajalta</translation>
    </message>
    <message>
        <source>Can be spent here</source>
        <translation>Käytettävissä tässä</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Maksaaksesi kortilla lue ensin tuotteet, sitten kortti.</translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation>Ei vielä myyty</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vanhentunut</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Käytetty loppuun</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Voimassa</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Yhteensä</translation>
    </message>
    <message>
        <source>Left on {card}</source>
        <translation>Jäljellä: {card}</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>kortti</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kuitti</translation>
    </message>
    <message>
        <source>Paid before the till stopped</source>
        <translation>Maksettu ennen kassan pysähtymistä</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Maksettu</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Sähköposti</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Tulosta</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teksti</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Seuraava asiakas</translation>
    </message>
    <message>
        <source>Working on it…</source>
        <translation>Käsitellään…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Tallennettu: {path}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Lähetetty tulostimelle</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Se lähtee osoitteeseen {address} heti, kun verkko toimii.</translation>
    </message>
    <message>
        <source>Looking the sale up…</source>
        <translation>Haetaan myyntiä…</translation>
    </message>
    <message>
        <source>No article has the code {code}.</source>
        <translation>Millään tuotteella ei ole koodia {code}.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Hae sitä nimellä.</translation>
    </message>
    <message>
        <source>Add this article</source>
        <translation>Lisää tämä tuote</translation>
    </message>
    <message>
        <source>The till stopped in the middle of this sale. It is back.</source>
        <translation>Kassa pysähtyi kesken myynnin. Se on palautettu.</translation>
    </message>
    <message>
        <source>Nothing was taken from any card. Scan cards again to pay.</source>
        <translation>Korteilta ei otettu mitään. Lue kortit uudelleen maksaaksesi.</translation>
    </message>
    <message>
        <source>Finish or park the sale in hand to take up another.</source>
        <translation>Viimeistele tai pysäköi myynti jatkaaksesi toista.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Lataus</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Valmiina</translation>
    </message>
    <message>
        <source>Scan an article to sell it, or a card to see what is on it.</source>
        <translation>Lue tuote myydäksesi sen tai kortti nähdäksesi sen saldon.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Maksettava</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Uusi myynti</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 tuote</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} tuotetta</translation>
    </message>
    <message>
        <source>Last change {amount}</source>
        <translation>Edellinen vaihtoraha {amount}</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Pysäköity</translation>
    </message>
    <message>
        <source>Parked {count}</source>
        <translation>Pysäköity {count}</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Uusi kortti</translation>
    </message>
    <message>
        <source>{price} each</source>
        <translation>{price} / kpl</translation>
    </message>
    <message>
        <source>{share} off</source>
        <translation>alennus {share}</translation>
    </message>
    <message>
        <source>discount {amount}</source>
        <translation>alennus {amount}</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Alennukset</translation>
    </message>
    <message>
        <source>Of this VAT {rate}</source>
        <translation>Tästä ALV {rate}</translation>
    </message>
    <message>
        <source>{left} left  ·  {code}</source>
        <translation>{left} jäljellä  ·  {code}</translation>
    </message>
    <message>
        <source>{risk} allowed by {name}  ·  {code}</source>
        <translation>{risk} sallinut {name}  ·  {code}</translation>
    </message>
    <message>
        <source>confirmed by the cashier</source>
        <translation>kassan vahvistama</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>kysytään…</translation>
    </message>
    <message>
        <source>giving back…</source>
        <translation>palautetaan…</translation>
    </message>
    <message>
        <source>just scan</source>
        <translation>lue vain</translation>
    </message>
    <message>
        <source>Complete the sale</source>
        <translation>Viimeistele myynti</translation>
    </message>
    <message>
        <source>The top-up</source>
        <translation>Lataus</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name} poistettu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>There is nothing on the shelf yet.</source>
        <translation>Hyllyssä ei ole vielä mitään.</translation>
    </message>
    <message>
        <source>Put in the first articles</source>
        <translation>Lisää ensimmäiset tuotteet</translation>
    </message>
    <message>
        <source>Nothing on the shelf is called “{search}”.</source>
        <translation>Hyllyssä ei ole mitään nimellä ”{search}”.</translation>
    </message>
    <message>
        <source>The first {count} are shown. Type a name to find the others.</source>
        <translation>Ensimmäiset {count} näytetään. Löydä muut kirjoittamalla nimi.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>Kortin PIN</translation>
    </message>
    <message>
        <source>Asking about the PIN…</source>
        <translation>Tarkistetaan PIN…</translation>
    </message>
    <message>
        <source>Pay with the card</source>
        <translation>Maksa kortilla</translation>
    </message>
    <message>
        <source>Let the customer enter it. Esc leads back to other ways to pay.</source>
        <translation>Anna asiakkaan näppäillä se. Esc palaa muihin maksutapoihin.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The card can be tried again in {time}; nothing was taken.</source>
        <translation>Liian monta väärää PIN-koodia. Korttia voi yrittää uudelleen {time} kuluttua; mitään ei veloitettu.</translation>
    </message>
    <message>
        <source>The PIN can be tried again now.</source>
        <translation>PIN-koodia voi nyt yrittää uudelleen.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Tries left before the card locks: {count}.</source>
        <translation>PIN on väärä. Yrityksiä jäljellä ennen lukitusta: {count}.</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Welcome</source>
        <translation>Tervetuloa</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Maksettava</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Yhteensä</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Lataus</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Uusi kortti</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Alennukset</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Maksettu tähän asti</translation>
    </message>
    <message>
        <source>{amount} still to pay</source>
        <translation>{amount} maksamatta</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortti hyväksytty</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Korttia ei hyväksytty</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Siltä ei otettu mitään.</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Kortilla jäljellä</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Maksettu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Vaihtoraha</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Kiitos</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kuitti {number}</translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>Pay</source>
        <translation>Maksa</translation>
    </message>
    <message>
        <source>What is on my card?</source>
        <translation>Mitä kortilla on?</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Lataa</translation>
    </message>
    <message>
        <source>Welcome to {shop}</source>
        <translation>Tervetuloa: {shop}</translation>
    </message>
    <message>
        <source>Scan an article to begin.</source>
        <translation>Aloita skannaamalla tuote.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Scan your articles</source>
        <translation>Skannaa tuotteet</translation>
    </message>
    <message>
        <source>Hold the barcode in front of the scanner.</source>
        <translation>Pidä viivakoodia lukijan edessä.</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Skannaa kortti</translation>
    </message>
    <message>
        <source>Hold the code of the card in front of the scanner.</source>
        <translation>Pidä kortin koodia lukijan edessä.</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Maksettu tähän asti</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Viimeistele</translation>
    </message>
    <message>
        <source>Pay by bank card</source>
        <translation>Maksa pankkikortilla</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Maksettavaa</translation>
    </message>
    <message>
        <source>Scan your card to pay. Or scan more articles.</source>
        <translation>Maksa skannaamalla kortti. Tai skannaa lisää tuotteita.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Voimassa asti</translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation>Näytä saldo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Card {code}</source>
        <translation>Kortti {code}</translation>
    </message>
    <message>
        <source>How much for card {code}?</source>
        <translation>Paljonko kortille {code}?</translation>
    </message>
    <message>
        <source>You pay on the bank terminal.</source>
        <translation>Maksat maksupäätteellä.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>{amount} still to pay. Scan another card.</source>
        <translation>{amount} maksamatta. Skannaa toinen kortti.</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Kortti hyväksytty</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Siltä ei otettu mitään.</translation>
    </message>
    <message>
        <source>Card not accepted</source>
        <translation>Korttia ei hyväksytty</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kuitti {number}</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>Kuittia tulostetaan.</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Tulosta kuitti</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Kiitos</translation>
    </message>
    <message>
        <source>Please ask the staff</source>
        <translation>Pyydä apua henkilökunnalta</translation>
    </message>
    <message>
        <source>The bank terminal gave no answer. Do not pay again.</source>
        <translation>Maksupääte ei vastannut. Älä maksa uudelleen.</translation>
    </message>
    <message>
        <source>Staff: it was approved</source>
        <translation>Henkilökunta: hyväksyttiin</translation>
    </message>
    <message>
        <source>Staff: it was not</source>
        <translation>Henkilökunta: ei hyväksytty</translation>
    </message>
    <message>
        <source>Left on the card</source>
        <translation>Kortilla jäljellä</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Korttia ei ole vielä myyty.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Kortti on vanhentunut.</translation>
    </message>
    <message>
        <source>Scan articles first, then the card, to pay with it.</source>
        <translation>Maksaaksesi kortilla lue ensin tuotteet, sitten kortti.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Lataus</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>Yksi lisää: {name}</translation>
    </message>
    <message>
        <source>One fewer: {name}</source>
        <translation>Yksi vähemmän: {name}</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Poistu kioskista</translation>
    </message>
    <message>
        <source>The bank terminal approved</source>
        <translation>Maksupääte hyväksyi</translation>
    </message>
    <message>
        <source>The bank terminal did not approve</source>
        <translation>Maksupääte ei hyväksynyt</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>Kuitti on tulostettu.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Hetkinen</translation>
    </message>
    <message>
        <source>Follow the bank terminal</source>
        <translation>Seuraa maksupäätettä</translation>
    </message>
    <message>
        <source>Asking about the card</source>
        <translation>Kysytään kortista</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Aloita alusta</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Suuremmat kirjaimet</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrasti</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lue ääneen</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Pyydä apua</translation>
    </message>
    <message>
        <source>Help is on its way</source>
        <translation>Apua on tulossa</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Henkilökunnalle</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Valitse nimesi ja syötä PIN.</translation>
    </message>
    <message>
        <source>Nobody works here yet. Add staff at the till.</source>
        <translation>Täällä ei ole vielä työntekijöitä. Lisää heidät kassalla.</translation>
    </message>
    <message>
        <source>The bank terminal did not approve.</source>
        <translation>Maksupääte ei hyväksynyt.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Mitään ei otettu.</translation>
    </message>
    <message>
        <source>This article is not known here.</source>
        <translation>Tätä tuotetta ei tunneta täällä.</translation>
    </message>
    <message>
        <source>The kiosk had stopped. Your articles are still here.</source>
        <translation>Kioski oli pysähtynyt. Tuotteesi ovat yhä tallella.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Oletko vielä paikalla?</translation>
    </message>
    <message>
        <source>The kiosk starts over in {seconds} seconds.</source>
        <translation>Kioski aloittaa alusta {seconds} sekunnin kuluttua.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Olen vielä paikalla</translation>
    </message>
    <message>
        <source>No cards can be taken now</source>
        <translation>Kortteja ei voi käyttää nyt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ei yhteyttä</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Kukaan sen niminen ei työskentele täällä.</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Valitse joku luettelosta.</translation>
    </message>
    <message>
        <source>Somebody here has that name already.</source>
        <translation>Jollakulla täällä on jo se nimi.</translation>
    </message>
    <message>
        <source>Add a letter, so that receipts tell the two apart.</source>
        <translation>Lisää kirjain, jotta kuitit erottavat nämä kaksi.</translation>
    </message>
    <message>
        <source>A shop needs an owner.</source>
        <translation>Kaupalla on oltava omistaja.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Tee ensin jostakusta muusta omistaja.</translation>
    </message>
    <message>
        <source>This needs the approval of somebody else.</source>
        <translation>Tähän tarvitaan toisen hyväksyntä.</translation>
    </message>
    <message>
        <source>Ask a manager to enter a PIN.</source>
        <translation>Pyydä esihenkilöä syöttämään PIN.</translation>
    </message>
    <message>
        <source>The day is open already.</source>
        <translation>Päivä on jo auki.</translation>
    </message>
    <message>
        <source>Sell on, or close it first.</source>
        <translation>Jatka myyntiä tai päätä se ensin.</translation>
    </message>
    <message>
        <source>There is nothing to close.</source>
        <translation>Päätettävää ei ole.</translation>
    </message>
    <message>
        <source>Open the day, or sell something first.</source>
        <translation>Avaa päivä tai myy jotain ensin.</translation>
    </message>
    <message>
        <source>This till has no such receipt.</source>
        <translation>Tällä kassalla ei ole sellaista kuittia.</translation>
    </message>
    <message>
        <source>Scan the receipt, or look for its number in the list.</source>
        <translation>Lue kuitti tai etsi sen numero luettelosta.</translation>
    </message>
    <message>
        <source>The day of this receipt is closed.</source>
        <translation>Tämän kuitin päivä on päätetty.</translation>
    </message>
    <message>
        <source>Take the goods back as a return instead.</source>
        <translation>Ota tavarat takaisin palautuksena.</translation>
    </message>
    <message>
        <source>There is nothing of it left to give back.</source>
        <translation>Siitä ei ole enää mitään palautettavaa.</translation>
    </message>
    <message>
        <source>Look at what was returned before.</source>
        <translation>Katso, mitä on palautettu aiemmin.</translation>
    </message>
    <message>
        <source>That cannot be given back in this way.</source>
        <translation>Sitä ei voi palauttaa näin.</translation>
    </message>
    <message>
        <source>Choose another way to give it back.</source>
        <translation>Valitse toinen palautustapa.</translation>
    </message>
    <message>
        <source>This shop wants to know why goods come back.</source>
        <translation>Tämä myymälä haluaa tietää, miksi tavara palautetaan.</translation>
    </message>
    <message>
        <source>Choose a reason, or type one.</source>
        <translation>Valitse syy tai kirjoita se.</translation>
    </message>
    <message>
        <source>A copy of this receipt was printed before.</source>
        <translation>Tästä kuitista on jo tulostettu kopio.</translation>
    </message>
    <message>
        <source>The law allows one copy of a receipt.</source>
        <translation>Laki sallii kuitista yhden kopion.</translation>
    </message>
    <message>
        <source>Central does not know who is asking.</source>
        <translation>Keskus ei tiedä, kuka kysyy.</translation>
    </message>
    <message>
        <source>Check the client id and its secret, then try again.</source>
        <translation>Tarkista asiakastunnus ja salaisuus ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>Central does not allow this here.</source>
        <translation>Keskus ei salli tätä täällä.</translation>
    </message>
    <message>
        <source>Ask for the right in the back office.</source>
        <translation>Pyydä oikeus toimistolta.</translation>
    </message>
    <message>
        <source>Central keeps this for another shop.</source>
        <translation>Keskus pitää tätä toiselle kaupalle.</translation>
    </message>
    <message>
        <source>Check the account in the settings.</source>
        <translation>Tarkista tili asetuksista.</translation>
    </message>
    <message>
        <source>Central knows no such account.</source>
        <translation>Keskus ei tunne sellaista tiliä.</translation>
    </message>
    <message>
        <source>This code lets no till join.</source>
        <translation>Koodilla ei voi liittää kassaa.</translation>
    </message>
    <message>
        <source>Ask the office for a new code. Each works once, for a day.</source>
        <translation>Pyydä toimistolta uusi koodi. Kukin toimii kerran, vuorokauden ajan.</translation>
    </message>
    <message>
        <source>Central does not know this till.</source>
        <translation>Keskus ei tunne tätä kassaa.</translation>
    </message>
    <message>
        <source>Let the till join again with a code of the office.</source>
        <translation>Liitä kassa uudelleen toimiston koodilla.</translation>
    </message>
    <message>
        <source>Another till has taken this one&apos;s place.</source>
        <translation>Toinen kassa on ottanut tämän paikan.</translation>
    </message>
    <message>
        <source>The till holds no such allowance.</source>
        <translation>Kassalla ei ole sellaista oikeutta.</translation>
    </message>
    <message>
        <source>Look at the till&apos;s list and try again.</source>
        <translation>Katso kassan luetteloa ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>What this till knows of the cards is too old.</source>
        <translation>Kassan tiedot korteista ovat liian vanhoja.</translation>
    </message>
    <message>
        <source>Wait while it hears of every card again.</source>
        <translation>Odota, kun se kuulee kaikista korteista uudelleen.</translation>
    </message>
    <message>
        <source>There were too many failed tries.</source>
        <translation>Epäonnistuneita yrityksiä oli liikaa.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Odota hetki ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>Central refused this for a reason of its own.</source>
        <translation>Keskus hylkäsi tämän omasta syystään.</translation>
    </message>
    <message>
        <source>Compare the card there with the receipt, then try again.</source>
        <translation>Vertaa siellä olevaa korttia kuittiin ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>There is no such API client.</source>
        <translation>Sellaista API-asiakasta ei ole.</translation>
    </message>
    <message>
        <source>Check its id, or make a new one.</source>
        <translation>Tarkista tunnus tai luo uusi.</translation>
    </message>
    <message>
        <source>There is no such subscription.</source>
        <translation>Sellaista tilausta ei ole.</translation>
    </message>
    <message>
        <source>Check its id, or subscribe again.</source>
        <translation>Tarkista tunnus tai tilaa uudelleen.</translation>
    </message>
    <message>
        <source>There is no such delivery.</source>
        <translation>Sellaista toimitusta ei ole.</translation>
    </message>
    <message>
        <source>Check its id in the list of deliveries.</source>
        <translation>Tarkista tunnus toimitusten luettelosta.</translation>
    </message>
    <message>
        <source>Nothing was taken. Take another card, cash or the terminal.</source>
        <translation>Mitään ei otettu. Ota toinen kortti, käteinen tai pääte.</translation>
    </message>
    <message>
        <source>This card is blocked.</source>
        <translation>Kortti on estetty.</translation>
    </message>
    <message>
        <source>Central looks after the cards of this till.</source>
        <translation>Keskus hoitaa tämän kassan kortit.</translation>
    </message>
    <message>
        <source>Have it done there; this till hears of it by the line.</source>
        <translation>Tee se siellä; kassa kuulee siitä linjaa pitkin.</translation>
    </message>
    <message>
        <source>This is done at central, and the line is down.</source>
        <translation>Tämä tehdään keskuksessa, ja linja on poikki.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again when the till is online.</source>
        <translation>Mitään ei tehty. Yritä uudelleen, kun kassa on yhteydessä.</translation>
    </message>
    <message>
        <source>Central has not answered yet. Do not do it again.</source>
        <translation>Keskus ei ole vielä vastannut. Älä tee sitä uudelleen.</translation>
    </message>
    <message>
        <source>It is kept and asked again by itself; look under Cards, At central.</source>
        <translation>Se on tallessa ja kysytään uudelleen itsestään; katso Kortit, Keskuksessa.</translation>
    </message>
    <message>
        <source>Tills hold a part of this card; it is being asked back.</source>
        <translation>Kassat pitävät osaa tästä kortista; sitä pyydetään takaisin.</translation>
    </message>
    <message>
        <source>Nothing was done. Try again in a moment.</source>
        <translation>Mitään ei tehty. Yritä hetken kuluttua uudelleen.</translation>
    </message>
    <message>
        <source>That is more than anybody may allow at this till now.</source>
        <translation>Se on enemmän kuin kukaan voi tällä kassalla nyt sallia.</translation>
    </message>
    <message>
        <source>Nobody here has a PIN to allow it with.</source>
        <translation>Kenelläkään täällä ei ole PIN-koodia, jolla sen voisi sallia.</translation>
    </message>
    <message>
        <source>Let the owner add a manager among the staff.</source>
        <translation>Omistaja voi lisätä esihenkilön henkilökuntaan.</translation>
    </message>
    <message>
        <source>This card is not known here; asking needs the line.</source>
        <translation>Korttia ei tunneta täällä; kysyminen vaatii yhteyden.</translation>
    </message>
    <message>
        <source>Try again when the till is online, or take another payment.</source>
        <translation>Yritä, kun yhteys palaa, tai ota muu maksu.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Tällä kassalla on omia kortteja.</translation>
    </message>
    <message>
        <source>Join with an empty data folder, or keep selling as you are.</source>
        <translation>Liity tyhjällä kansiolla tai jatka myyntiä kuten nyt.</translation>
    </message>
    <message>
        <source>This till has receipts under another name.</source>
        <translation>Kassalla on kuitteja toisella nimellä.</translation>
    </message>
    <message>
        <source>Make the code for the name that the till has.</source>
        <translation>Luo koodi kassan omalle nimelle.</translation>
    </message>
    <message>
        <source>This till may not take cards until it has joined again.</source>
        <translation>Kassa ei saa ottaa kortteja ennen kuin se on liittynyt uudelleen.</translation>
    </message>
    <message>
        <source>Take cash or the terminal, and join with a new code.</source>
        <translation>Ota käteinen tai pääte ja liity uudella koodilla.</translation>
    </message>
    <message>
        <source>This till has not joined a central.</source>
        <translation>Kassa ei ole liittynyt keskukseen.</translation>
    </message>
    <message>
        <source>Join with a code first.</source>
        <translation>Liity ensin koodilla.</translation>
    </message>
    <message>
        <source>That right was given to this till before it joined again.</source>
        <translation>Oikeus annettiin ennen kuin kassa liittyi uudelleen.</translation>
    </message>
    <message>
        <source>Scan the card again.</source>
        <translation>Lue kortti uudelleen.</translation>
    </message>
    <message>
        <source>What came over the line is not from our central.</source>
        <translation>Linjaa pitkin tullut ei ole meidän keskukseltamme.</translation>
    </message>
    <message>
        <source>Nothing was taken. Tell whoever looks after the network.</source>
        <translation>Mitään ei otettu. Kerro verkon ylläpitäjälle.</translation>
    </message>
    <message>
        <source>Central does not answer.</source>
        <translation>Keskus ei vastaa.</translation>
    </message>
    <message>
        <source>Sell on; what is waiting is sent when the line is back.</source>
        <translation>Jatka myyntiä; odottava lähetetään, kun yhteys palaa.</translation>
    </message>
    <message>
        <source>Stop selling and call support.</source>
        <translation>Lopeta myynti ja soita tukeen.</translation>
    </message>
    <message>
        <source>That cannot be entered here.</source>
        <translation>Sitä ei voi syöttää tähän.</translation>
    </message>
    <message>
        <source>Check what was typed and try again.</source>
        <translation>Tarkista syöte ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>That scan could not be read.</source>
        <translation>Luettua ei voitu tulkita.</translation>
    </message>
    <message>
        <source>Scan it again, or type the number below the bars.</source>
        <translation>Lue uudelleen tai näppäile viivojen alla oleva numero.</translation>
    </message>
    <message>
        <source>That file could not be read.</source>
        <translation>Tiedostoa ei voitu lukea.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Valitse toinen tiedosto.</translation>
    </message>
    <message>
        <source>We do not know this card.</source>
        <translation>Emme tunne tätä korttia.</translation>
    </message>
    <message>
        <source>There is a card with this name already.</source>
        <translation>Samanniminen kortti on jo olemassa.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Valitse toinen nimi.</translation>
    </message>
    <message>
        <source>This card has not been sold yet.</source>
        <translation>Korttia ei ole vielä myyty.</translation>
    </message>
    <message>
        <source>Nothing was taken. To sell it, scan it when no sale is open.</source>
        <translation>Mitään ei otettu. Myydäksesi sen lue se ilman avointa myyntiä.</translation>
    </message>
    <message>
        <source>This card is in use already.</source>
        <translation>Kortti on jo käytössä.</translation>
    </message>
    <message>
        <source>Top it up instead.</source>
        <translation>Lataa sille sen sijaan.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>Kortti on vanhentunut.</translation>
    </message>
    <message>
        <source>This card is not valid yet.</source>
        <translation>Kortti ei ole vielä voimassa.</translation>
    </message>
    <message>
        <source>Money is being held on this card.</source>
        <translation>Kortilta on varattu rahaa.</translation>
    </message>
    <message>
        <source>Finish or cancel the sale that holds it first.</source>
        <translation>Viimeistele tai peru ensin sen varannut myynti.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Koodi on vanhentunut.</translation>
    </message>
    <message>
        <source>Nothing was taken. Ask the customer for a fresh code.</source>
        <translation>Mitään ei otettu. Pyydä asiakkaalta uusi koodi.</translation>
    </message>
    <message>
        <source>This code has been used already.</source>
        <translation>Koodi on jo käytetty.</translation>
    </message>
    <message>
        <source>This code leads to another card already.</source>
        <translation>Tämä koodi johtaa jo toiseen korttiin.</translation>
    </message>
    <message>
        <source>Look that card up, or use another code.</source>
        <translation>Etsi se kortti tai käytä toista koodia.</translation>
    </message>
    <message>
        <source>There are no codes of this kind left.</source>
        <translation>Tällaisia koodeja ei ole enää jäljellä.</translation>
    </message>
    <message>
        <source>Choose a longer code.</source>
        <translation>Valitse pidempi koodi.</translation>
    </message>
    <message>
        <source>This card needs its PIN.</source>
        <translation>Kortti tarvitsee PIN-koodinsa.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it.</source>
        <translation>Pyydä asiakasta syöttämään se.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>PIN on väärä.</translation>
    </message>
    <message>
        <source>Ask the customer to enter it again.</source>
        <translation>Pyydä asiakasta syöttämään se uudelleen.</translation>
    </message>
    <message>
        <source>The PIN was wrong too many times.</source>
        <translation>PIN oli väärä liian monta kertaa.</translation>
    </message>
    <message>
        <source>Nothing was taken. The card can be tried again later.</source>
        <translation>Mitään ei otettu. Korttia voi kokeilla myöhemmin.</translation>
    </message>
    <message>
        <source>We do not know this customer.</source>
        <translation>Emme tunne tätä asiakasta.</translation>
    </message>
    <message>
        <source>Sell without it.</source>
        <translation>Myy ilman sitä.</translation>
    </message>
    <message>
        <source>This code belongs to a customer already.</source>
        <translation>Koodi kuuluu jo asiakkaalle.</translation>
    </message>
    <message>
        <source>Use another code.</source>
        <translation>Käytä toista koodia.</translation>
    </message>
    <message>
        <source>There is not enough on the card.</source>
        <translation>Kortilla ei ole tarpeeksi.</translation>
    </message>
    <message>
        <source>That amount is too large.</source>
        <translation>Summa on liian suuri.</translation>
    </message>
    <message>
        <source>Enter a smaller amount.</source>
        <translation>Syötä pienempi summa.</translation>
    </message>
    <message>
        <source>This card is in another currency.</source>
        <translation>Kortti on toisessa valuutassa.</translation>
    </message>
    <message>
        <source>The same request came twice with different contents.</source>
        <translation>Sama pyyntö tuli kahdesti eri sisällöllä.</translation>
    </message>
    <message>
        <source>That payment is not in the books.</source>
        <translation>Maksua ei ole kirjanpidossa.</translation>
    </message>
    <message>
        <source>That payment has been settled already.</source>
        <translation>Maksu on jo selvitetty.</translation>
    </message>
    <message>
        <source>That is more than is held on the card.</source>
        <translation>Se on enemmän kuin kortilta on varattu.</translation>
    </message>
    <message>
        <source>No article has this code.</source>
        <translation>Millään tuotteella ei ole tätä koodia.</translation>
    </message>
    <message>
        <source>Search for it by name.</source>
        <translation>Hae sitä nimellä.</translation>
    </message>
    <message>
        <source>Another article has this code.</source>
        <translation>Toisella tuotteella on tämä koodi.</translation>
    </message>
    <message>
        <source>It may be one that was put away.</source>
        <translation>Se voi olla poistettu valikoimasta.</translation>
    </message>
    <message>
        <source>This card is paying for this sale already.</source>
        <translation>Kortti maksaa jo tätä myyntiä.</translation>
    </message>
    <message>
        <source>Scan another card, or take the rest another way.</source>
        <translation>Lue toinen kortti tai ota loput muulla tavalla.</translation>
    </message>
    <message>
        <source>There is nothing in this sale yet.</source>
        <translation>Myynnissä ei ole vielä mitään.</translation>
    </message>
    <message>
        <source>Scan or press an article first.</source>
        <translation>Lue tai paina ensin tuotetta.</translation>
    </message>
    <message>
        <source>This sale is not paid yet.</source>
        <translation>Myyntiä ei ole vielä maksettu.</translation>
    </message>
    <message>
        <source>Take the rest of the payment first.</source>
        <translation>Ota ensin loput maksusta.</translation>
    </message>
    <message>
        <source>This sale is completed already.</source>
        <translation>Myynti on jo valmis.</translation>
    </message>
    <message>
        <source>Press Next customer.</source>
        <translation>Paina Seuraava asiakas.</translation>
    </message>
    <message>
        <source>That sale is not parked here.</source>
        <translation>Sitä myyntiä ei ole pysäköity tänne.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Valitse yksi luettelosta.</translation>
    </message>
    <message>
        <source>There is nothing left to pay.</source>
        <translation>Maksettavaa ei ole jäljellä.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Mitään ei otettu.</translation>
    </message>
    <message>
        <source>There is a sale in hand.</source>
        <translation>Myynti on kesken.</translation>
    </message>
    <message>
        <source>Finish, park or cancel it first.</source>
        <translation>Viimeistele, pysäköi tai peru se ensin.</translation>
    </message>
    <message>
        <source>That line is no longer in the sale.</source>
        <translation>Rivi ei ole enää myynnissä.</translation>
    </message>
    <message>
        <source>Look at the lines and try again.</source>
        <translation>Tarkista rivit ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>No card has been scanned.</source>
        <translation>Yhtään korttia ei ole luettu.</translation>
    </message>
    <message>
        <source>Scan the card first.</source>
        <translation>Lue ensin kortti.</translation>
    </message>
    <message>
        <source>A card cannot pay for value on another card.</source>
        <translation>Kortilla ei voi maksaa toiselle kortille ladattavaa arvoa.</translation>
    </message>
    <message>
        <source>Take cash or the bank terminal for that part.</source>
        <translation>Ota se osa käteisenä tai päätteellä.</translation>
    </message>
    <message>
        <source>Part of this sale is paid already.</source>
        <translation>Osa myynnistä on jo maksettu.</translation>
    </message>
    <message>
        <source>Take back the payment, then change the sale.</source>
        <translation>Peru maksu ja muuta sitten myyntiä.</translation>
    </message>
    <message>
        <source>There are no books in that folder.</source>
        <translation>Kansiossa ei ole kirjanpitoa.</translation>
    </message>
    <message>
        <source>Name the folder in which the till keeps them.</source>
        <translation>Ilmoita kansio, jossa kassa pitää ne.</translation>
    </message>
    <message>
        <source>The key to this till&apos;s books is missing.</source>
        <translation>Tämän kassan kirjanpidon avain puuttuu.</translation>
    </message>
    <message>
        <source>Put the key back or restore a backup. Nothing has been changed.</source>
        <translation>Palauta avain tai varmuuskopio. Mitään ei ole muutettu.</translation>
    </message>
    <message>
        <source>The key does not open this till&apos;s books.</source>
        <translation>Avain ei avaa tämän kassan kirjanpitoa.</translation>
    </message>
    <message>
        <source>Put the right key back. Nothing has been changed.</source>
        <translation>Palauta oikea avain. Mitään ei ole muutettu.</translation>
    </message>
    <message>
        <source>These books were written by a newer Tillit.</source>
        <translation>Kirjanpidon on kirjoittanut uudempi Tillit.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing has been changed.</source>
        <translation>Asenna uudempi versio. Mitään ei ole muutettu.</translation>
    </message>
    <message>
        <source>These books were written by an older Tillit.</source>
        <translation>Kirjanpidon on kirjoittanut vanhempi Tillit.</translation>
    </message>
    <message>
        <source>Open the till once with them, then try again.</source>
        <translation>Avaa kassa kerran niillä ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>This till is open in another window.</source>
        <translation>Kassa on auki toisessa ikkunassa.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Käytä sitä ikkunaa tai sulje se ensin.</translation>
    </message>
    <message>
        <source>Tillit may not write in its data folder.</source>
        <translation>Tillit ei saa kirjoittaa tietokansioonsa.</translation>
    </message>
    <message>
        <source>Give it the right to write there, then start again.</source>
        <translation>Anna sille kirjoitusoikeus ja käynnistä uudelleen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Levy on täynnä.</translation>
    </message>
    <message>
        <source>Nothing is lost. Make room on the disk, then try again.</source>
        <translation>Mitään ei menetetty. Vapauta levytilaa ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The books of this till are damaged.</source>
        <translation>Tämän kassan kirjanpito on vioittunut.</translation>
    </message>
    <message>
        <source>Stop selling, keep the folder as it is and call support.</source>
        <translation>Lopeta myynti, jätä kansio ennalleen ja soita tukeen.</translation>
    </message>
    <message>
        <source>The books cannot be reached.</source>
        <translation>Kirjanpitoa ei tavoiteta.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again.</source>
        <translation>Mitään ei menetetty. Yritä uudelleen.</translation>
    </message>
    <message>
        <source>The database on this machine is too old to be safe.</source>
        <translation>Tämän koneen tietokanta on liian vanha ollakseen turvallinen.</translation>
    </message>
    <message>
        <source>Install Tillit again with its own parts.</source>
        <translation>Asenna Tillit uudelleen omine osineen.</translation>
    </message>
    <message>
        <source>This backup cannot be used.</source>
        <translation>Tätä varmuuskopiota ei voi käyttää.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Valitse toinen varmuuskopio.</translation>
    </message>
    <message>
        <source>There are books in that folder already.</source>
        <translation>Kansiossa on jo kirjanpito.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Valitse tyhjä kansio.</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Asetuksia ei voida lukea.</translation>
    </message>
    <message>
        <source>Correct the file or remove it.</source>
        <translation>Korjaa tiedosto tai poista se.</translation>
    </message>
    <message>
        <source>The till is busy.</source>
        <translation>Kassa on varattu.</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again in a moment.</source>
        <translation>Mitään ei menetetty. Yritä hetken kuluttua uudelleen.</translation>
    </message>
    <message>
        <source>The till is closing.</source>
        <translation>Kassa suljetaan.</translation>
    </message>
    <message>
        <source>Start it again to go on.</source>
        <translation>Käynnistä se uudelleen jatkaaksesi.</translation>
    </message>
    <message>
        <source>A device is not answering.</source>
        <translation>Laite ei vastaa.</translation>
    </message>
    <message>
        <source>Check its cable. Go on without it meanwhile.</source>
        <translation>Tarkista johto. Jatka sillä välin ilman.</translation>
    </message>
    <message>
        <source>There is no screen to open the till on.</source>
        <translation>Kassalle ei ole näyttöä.</translation>
    </message>
    <message>
        <source>Start it where there is one, or see it sell: tillit demo --headless.</source>
        <translation>Käynnistä se siellä, missä sellainen on, tai katso: tillit demo --headless.</translation>
    </message>
    <message>
        <source>The answer did not come back.</source>
        <translation>Vastaus ei palannut.</translation>
    </message>
    <message>
        <source>Wait: the till is looking it up. Do not take the payment again.</source>
        <translation>Odota: kassa selvittää. Älä ota maksua uudelleen.</translation>
    </message>
    <message>
        <source>The books do not add up.</source>
        <translation>Kirjanpito ei täsmää.</translation>
    </message>
    <message>
        <source>Something went wrong inside Tillit.</source>
        <translation>Tillitin sisällä meni jotain vikaan.</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>Net sales</source>
        <translation>Nettomyynti</translation>
    </message>
    <message>
        <source>Put on cards</source>
        <translation>Ladattu korteille</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Laskettu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Erotus</translation>
    </message>
    <message>
        <source>The drawer is right to the last coin.</source>
        <translation>Laatikko täsmää viimeistä kolikkoa myöten.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Tallenna PDF</translation>
    </message>
    <message>
        <source>Credit note: {amount}</source>
        <translation>Hyvityslasku: {amount}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Tulosta</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Z-raportit</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>No day has been closed yet.</source>
        <translation>Yhtään päivää ei ole vielä päätetty.</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Esihenkilö</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Omistaja</translation>
    </message>
    <message>
        <source>Who is selling?</source>
        <translation>Kuka myy?</translation>
    </message>
    <message>
        <source>Choose your name and enter your PIN.</source>
        <translation>Valitse nimesi ja syötä PIN.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Kirjaudu</translation>
    </message>
    <message>
        <source>Approve for {name}</source>
        <translation>Hyväksy: {name}</translation>
    </message>
    <message>
        <source>Approve this once</source>
        <translation>Hyväksy tämän kerran</translation>
    </message>
    <message>
        <source>Behind the counter</source>
        <translation>Tiskin takana</translation>
    </message>
    <message>
        <source>Nothing has happened since the last Z.</source>
        <translation>Mitään ei ole tapahtunut edellisen Z:n jälkeen.</translation>
    </message>
    <message>
        <source>The day began {since}.</source>
        <translation>Päivä alkoi {since}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>Avaa päivä</translation>
    </message>
    <message>
        <source>Count the float into the drawer.</source>
        <translation>Laske pohjakassa laatikkoon.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Päätä päivä</translation>
    </message>
    <message>
        <source>Close {day}, which was forgotten</source>
        <translation>Päätä unohdettu {day}</translation>
    </message>
    <message>
        <source>Count the drawer, then the Z is printed.</source>
        <translation>Laske laatikko, sitten Z tulostuu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-raportti</translation>
    </message>
    <message>
        <source>How the day stands; closes nothing.</source>
        <translation>Päivän tilanne; ei päätä mitään.</translation>
    </message>
    <message>
        <source>Receipts and returns</source>
        <translation>Kuitit ja palautukset</translation>
    </message>
    <message>
        <source>Or scan a receipt here.</source>
        <translation>Tai lue kuitti tässä.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kortit</translation>
    </message>
    <message>
        <source>Find one, top it up, issue, block, move.</source>
        <translation>Etsi, lataa, luo, sulje, siirrä.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Tuotteet</translation>
    </message>
    <message>
        <source>Take cash to the bank</source>
        <translation>Vie käteistä pankkiin</translation>
    </message>
    <message>
        <source>Pay something out</source>
        <translation>Maksa ulos</translation>
    </message>
    <message>
        <source>Put cash in</source>
        <translation>Lisää käteistä</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Avaa laatikko</translation>
    </message>
    <message>
        <source>Sales by day and article</source>
        <translation>Myynti päivittäin ja tuotteittain</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Henkilöstö</translation>
    </message>
    <message>
        <source>Stop practising</source>
        <translation>Lopeta harjoittelu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Lopeta</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Harjoittele</translation>
    </message>
    <message>
        <source>In a book of its own; nothing there is real.</source>
        <translation>Omassa kirjassaan; mikään ei ole totta.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Aloita</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Avaa laatikko ilman myyntiä</translation>
    </message>
    <message>
        <source>Look at the sales</source>
        <translation>Katso myynnit</translation>
    </message>
    <message>
        <source>Change who works here</source>
        <translation>Muuta henkilöstöä</translation>
    </message>
    <message>
        <source>Start or stop practising</source>
        <translation>Aloita tai lopeta harjoittelu</translation>
    </message>
    <message>
        <source>How much lies in the drawer?</source>
        <translation>Paljonko laatikossa on?</translation>
    </message>
    <message>
        <source>Open with {amount}</source>
        <translation>Avaa, pohjakassa {amount}</translation>
    </message>
    <message>
        <source>Count all cash in the drawer, the float too.</source>
        <translation>Laske kaikki laatikon käteinen, myös pohjakassa.</translation>
    </message>
    <message>
        <source>Close with {amount} counted</source>
        <translation>Päätä, laskettu {amount}</translation>
    </message>
    <message>
        <source>The drawer opens, and the journal tells who moved how much.</source>
        <translation>Laatikko aukeaa, ja kirjanpito kertoo, kuka siirsi paljonko.</translation>
    </message>
    <message>
        <source>Move {amount}</source>
        <translation>Siirrä {amount}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Miksi?</translation>
    </message>
    <message>
        <source>Training: nothing here is real</source>
        <translation>Harjoitus: mikään ei ole totta</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Valmis: {where}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Valitse tiedosto</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Taulukot</translation>
    </message>
    <message>
        <source>Give a discount</source>
        <translation>Anna alennus</translation>
    </message>
    <message>
        <source>Scan a receipt, or type its number</source>
        <translation>Lue kuitti tai näppäile sen numero</translation>
    </message>
    <message>
        <source>No receipts yet.</source>
        <translation>Ei vielä kuitteja.</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Palautus {number}</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>Mitätöinti {number}</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Kuitti {number}</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Tulosta kopio</translation>
    </message>
    <message>
        <source>Printed before: there is one copy at most.</source>
        <translation>Jo tulostettu: kopioita on enintään yksi.</translation>
    </message>
    <message>
        <source>Marked as a copy, once.</source>
        <translation>Merkitty kopioksi, kerran.</translation>
    </message>
    <message>
        <source>Send a copy by e-mail</source>
        <translation>Lähetä kopio sähköpostilla</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Ota tavaraa takaisin</translation>
    </message>
    <message>
        <source>All of it was given back before.</source>
        <translation>Kaikki on jo palautettu.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Palautus</translation>
    </message>
    <message>
        <source>Void the receipt</source>
        <translation>Mitätöi kuitti</translation>
    </message>
    <message>
        <source>Whole, as it was paid, before the day is closed.</source>
        <translation>Kokonaan, kuten maksettiin, ennen päivän päättämistä.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Mitätöi</translation>
    </message>
    <message>
        <source>Print a gift receipt</source>
        <translation>Tulosta lahjakuitti</translation>
    </message>
    <message>
        <source>Without prices.</source>
        <translation>Ilman hintoja.</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Lataa kortille</translation>
    </message>
    <message>
        <source>To hand over in cash</source>
        <translation>Annettava käteisenä</translation>
    </message>
    <message>
        <source>To give back on the terminal</source>
        <translation>Palautettava päätteellä</translation>
    </message>
    <message>
        <source>Void receipt {number}: {amount}</source>
        <translation>Mitätöi kuitti {number}: {amount}</translation>
    </message>
    <message>
        <source>Pieces: {count}</source>
        <translation>Kappaleita: {count}</translation>
    </message>
    <message>
        <source>Receipts: {count}</source>
        <translation>Kuitteja: {count}</translation>
    </message>
    <message>
        <source>Sales by article</source>
        <translation>Myynti tuotteittain</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Myynti päivittäin</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; the last {days} days.</source>
        <translation>Palautusten jälkeen, sis. ALV; viimeiset {days} päivää.</translation>
    </message>
    <message>
        <source>Nothing was sold in these days.</source>
        <translation>Näinä päivinä ei myyty mitään.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; {weeks} weeks, each from its Monday on.</source>
        <translation>Palautusten jälkeen, sis. ALV; {weeks} viikkoa, kukin maanantaista alkaen.</translation>
    </message>
    <message>
        <source>Net of returns, VAT included; today.</source>
        <translation>Palautusten jälkeen, sis. ALV; tänään.</translation>
    </message>
    <message>
        <source>Sales by week</source>
        <translation>Myynti viikoittain</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Päivittäin</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Viikoittain</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Tuotteittain</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Tänään</translation>
    </message>
    <message>
        <source>{weeks} weeks</source>
        <translation>{weeks} viikkoa</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} päivää</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Viikko {number}</translation>
    </message>
    <message>
        <source>Return of receipt {number}</source>
        <translation>Kuitin {number} palautus</translation>
    </message>
    <message>
        <source>To give back: {total}. Scan a card to put it there.</source>
        <translation>Palautettavaa: {total}. Lue kortti ladataksesi sen sille.</translation>
    </message>
    <message>
        <source>{chosen} of {quantity}</source>
        <translation>{chosen} / {quantity}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Syy</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>Käteisenä</translation>
    </message>
    <message>
        <source>As it was paid</source>
        <translation>Kuten maksettiin</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Syy: {reason}.</translation>
    </message>
    <message>
        <source>Return of receipt {number}: {total}</source>
        <translation>Kuitin {number} palautus: {total}</translation>
    </message>
    <message>
        <source>Why? It stands on the receipt and in the reports.</source>
        <translation>Miksi? Se näkyy kuitissa ja raporteissa.</translation>
    </message>
    <message>
        <source>The first is an owner, who lets others in.</source>
        <translation>Ensimmäinen on omistaja, joka päästää muut.</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>Uuden henkilön nimi</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rooli</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Uusi PIN</translation>
    </message>
    <message>
        <source>Nobody signs in here: whoever stands at the till sells.</source>
        <translation>Täällä ei kirjauduta: kassalla oleva myy.</translation>
    </message>
    <message>
        <source>Add and give a PIN</source>
        <translation>Lisää ja anna PIN</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Neljästä kahdeksaan numeroa.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Sama vielä kerran.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN: {name}</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Pidä tämä PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seuraava</translation>
    </message>
    <message>
        <source>All of this is done at central; this till hears of it by the line.</source>
        <translation>Tämä kaikki tehdään keskuksessa; kassa kuulee siitä linjaa pitkin.</translation>
    </message>
    <message>
        <source>This card is blocked for ever.</source>
        <translation>Tämä kortti on suljettu lopullisesti.</translation>
    </message>
    <message>
        <source>Put value on by hand</source>
        <translation>Lisää arvoa käsin</translation>
    </message>
    <message>
        <source>A correction: no payment, but a reason.</source>
        <translation>Korjaus: ei maksua, mutta syy.</translation>
    </message>
    <message>
        <source>Take value off by hand</source>
        <translation>Vähennä arvoa käsin</translation>
    </message>
    <message>
        <source>A correction, with a reason.</source>
        <translation>Korjaus, jolla on syy.</translation>
    </message>
    <message>
        <source>Move to another card</source>
        <translation>Siirrä toiselle kortille</translation>
    </message>
    <message>
        <source>For a lost card: all of it moves, the card is blocked.</source>
        <translation>Kadonneelle kortille: kaikki siirtyy, kortti suljetaan.</translation>
    </message>
    <message>
        <source>Shown once; the old one is void.</source>
        <translation>Näytetään kerran; vanha ei enää kelpaa.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Uusi koodi</translation>
    </message>
    <message>
        <source>To be printed; the old ones stay good.</source>
        <translation>Tulostettavaksi; vanhat kelpaavat yhä.</translation>
    </message>
    <message>
        <source>Block the card</source>
        <translation>Sulje kortti</translation>
    </message>
    <message>
        <source>At once, at every till; central can let it go again.</source>
        <translation>Heti, joka kassalla; keskus voi avata sen uudelleen.</translation>
    </message>
    <message>
        <source>For ever, with whatever is on it.</source>
        <translation>Lopullisesti, saldoineen.</translation>
    </message>
    <message>
        <source>This card is blocked: {why}. Central can let it go again.</source>
        <translation>Tämä kortti on suljettu: {why}. Keskus voi avata sen uudelleen.</translation>
    </message>
    <message>
        <source>All of this is done at central, and the line is down. It has to wait.</source>
        <translation>Tämä kaikki tehdään keskuksessa, ja linja on poikki. Sen on odotettava.</translation>
    </message>
    <message>
        <source>Central has not answered yet to what was asked; see Cards, At central.</source>
        <translation>Keskus ei ole vielä vastannut pyyntöön; katso Kortit, Keskuksessa.</translation>
    </message>
    <message>
        <source>Done at central, over the line.</source>
        <translation>Tehdään keskuksessa, linjaa pitkin.</translation>
    </message>
    <message>
        <source>{amount}: why?</source>
        <translation>{amount}: miksi?</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it cannot be used from now on.</source>
        <translation>{card} ja sillä oleva {amount} eivät kelpaa tästä lähtien.</translation>
    </message>
    <message>
        <source>{card} and the {amount} on it are of no use any more.</source>
        <translation>{card} ja sillä oleva {amount} eivät enää kelpaa.</translation>
    </message>
    <message>
        <source>It is done and in the books.</source>
        <translation>Se on tehty ja kirjattu.</translation>
    </message>
    <message>
        <source>This is shown once. Print it, or write it down.</source>
        <translation>Tämä näytetään kerran. Tulosta se tai kirjoita muistiin.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Aloita</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Valitse</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} korttia</translation>
    </message>
    <message>
        <source>With PINs</source>
        <translation>PIN-koodein</translation>
    </message>
    <message>
        <source>Without PINs</source>
        <translation>Ilman PIN-koodeja</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Muuta</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Muu määrä</translation>
    </message>
    <message>
        <source>Many cards</source>
        <translation>Monta korttia</translation>
    </message>
    <message>
        <source>They have no value before they are sold, one by one.</source>
        <translation>Niillä ei ole arvoa ennen kuin ne myydään yksitellen.</translation>
    </message>
    <message>
        <source>What their numbers begin with, as spring-27</source>
        <translation>Numeroiden alku, esimerkiksi kevat-27</translation>
    </message>
    <message>
        <source>Make {count} cards</source>
        <translation>Tee {count} korttia</translation>
    </message>
    <message>
        <source>{done} of {count} are made.</source>
        <translation>{done}/{count} on tehty.</translation>
    </message>
    <message>
        <source>What is made stays, also when you stop.</source>
        <translation>Tehdyt jäävät, vaikka pysäytät.</translation>
    </message>
    <message>
        <source>A table of all codes, and sheets to print and cut.</source>
        <translation>Taulukko kaikista koodeista ja tulostettavat arkit.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kortti</translation>
    </message>
    <message>
        <source>Balance after each movement</source>
        <translation>Saldo kunkin tapahtuman jälkeen</translation>
    </message>
    <message>
        <source>Nothing has moved on this card yet.</source>
        <translation>Kortilla ei ole vielä tapahtumia.</translation>
    </message>
    <message>
        <source>As central told it {moment}. Movements are those of this till.</source>
        <translation>Keskuksen tieto {moment}. Tapahtumat ovat tämän kassan.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Varattu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Tehty</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Myyty</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Asiakas</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Koodit</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Vanhemmat</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Tiliote</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Suljettu</translation>
    </message>
    <message>
        <source>Taken off the card</source>
        <translation>Otettu kortilta</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Vapautettu</translation>
    </message>
    <message>
        <source>Central issues the cards. Selling them and topping them up works here, without the line too.</source>
        <translation>Keskus luo kortit. Myynti ja lataus onnistuvat täällä, myös ilman linjaa.</translation>
    </message>
    <message>
        <source>Scan a card, or type number, customer, name or amount</source>
        <translation>Lue kortti tai kirjoita numero, asiakas, nimi tai summa</translation>
    </message>
    <message>
        <source>No card is like that.</source>
        <translation>Sellaista korttia ei ole.</translation>
    </message>
    <message>
        <source>No answer yet; it is asked again by itself.</source>
        <translation>Ei vastausta vielä; kysytään uudelleen itsestään.</translation>
    </message>
    <message>
        <source>It is done. What was made waits to be put on paper.</source>
        <translation>Se on tehty. Tehty odottaa tulostusta.</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Uusi kortti</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tuo kortteja</translation>
    </message>
    <message>
        <source>There are no cards yet.</source>
        <translation>Kortteja ei ole vielä.</translation>
    </message>
    <message>
        <source>Central issues the cards, and the line is down: new ones have to wait. Selling and topping up go on.</source>
        <translation>Keskus luo kortit, ja linja on poikki: uusien on odotettava. Myynti ja lataus jatkuvat.</translation>
    </message>
    <message>
        <source>At central: {count}</source>
        <translation>Keskuksessa: {count}</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Uusimmat</translation>
    </message>
    <message>
        <source>Take cards over</source>
        <translation>Tuo kortteja</translation>
    </message>
    <message>
        <source>What is taken over stays, also when you stop.</source>
        <translation>Tuodut jäävät, vaikka pysäytät.</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Tiedoston polku</translation>
    </message>
    <message>
        <source>A table with the columns token and amount, and if there are such: card_id, name, customer_id, expires.</source>
        <translation>Taulukko, jossa ovat sarakkeet token ja amount, ja mahdollisesti card_id, name, customer_id, expires.</translation>
    </message>
    <message>
        <source>Rows that are wrong: {count}. Nothing is taken over before they are right.</source>
        <translation>Virheellisiä rivejä: {count}. Mitään ei tuoda ennen kuin ne on korjattu.</translation>
    </message>
    <message>
        <source>New cards: {new}, worth {amount}. Here already: {here}.</source>
        <translation>Uusia kortteja: {new}, arvo {amount}. Jo täällä: {here}.</translation>
    </message>
    <message>
        <source>{done} of {count} are taken over.</source>
        <translation>{done}/{count} on tuotu.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Rivi {line}</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Katso sisään</translation>
    </message>
    <message>
        <source>Take {count} cards over</source>
        <translation>Tuo {count} korttia</translation>
    </message>
    <message>
        <source>It has more columns than the head.</source>
        <translation>Siinä on enemmän sarakkeita kuin otsikossa.</translation>
    </message>
    <message>
        <source>The code is missing, or no scanner takes it for a card&apos;s.</source>
        <translation>Koodi puuttuu, tai mikään lukija ei pidä sitä kortin koodina.</translation>
    </message>
    <message>
        <source>The amount cannot be read for certain.</source>
        <translation>Summaa ei voi lukea varmasti.</translation>
    </message>
    <message>
        <source>The day cannot be read. Write it as 2027-12-31.</source>
        <translation>Päivää ei voi lukea. Kirjoita se näin: 2027-12-31.</translation>
    </message>
    <message>
        <source>A text in it is too long or not readable.</source>
        <translation>Jokin teksti on liian pitkä tai lukukelvoton.</translation>
    </message>
    <message>
        <source>The same card or code stands further up.</source>
        <translation>Sama kortti tai koodi on ylempänä.</translation>
    </message>
    <message>
        <source>There is another card with this number.</source>
        <translation>Tällä numerolla on toinen kortti.</translation>
    </message>
    <message>
        <source>The code leads to another card already.</source>
        <translation>Koodi johtaa jo toiseen korttiin.</translation>
    </message>
    <message>
        <source>{amount}: how is it paid?</source>
        <translation>{amount}: miten maksetaan?</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Maksettu</translation>
    </message>
    <message>
        <source>The drawer opens.</source>
        <translation>Laatikko avautuu.</translation>
    </message>
    <message>
        <source>On the bank terminal</source>
        <translation>Pankkipäätteellä</translation>
    </message>
    <message>
        <source>Once the terminal has approved it.</source>
        <translation>Kun pääte on hyväksynyt sen.</translation>
    </message>
    <message>
        <source>Is blocked.</source>
        <translation>Suljetaan.</translation>
    </message>
    <message>
        <source>Scan the card that takes its place.</source>
        <translation>Lue kortti, joka tulee sen tilalle.</translation>
    </message>
    <message>
        <source>That is the lost card itself.</source>
        <translation>Se on itse kadonnut kortti.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Tee</translation>
    </message>
    <message>
        <source>It has no value before it is sold. Its code is shown once.</source>
        <translation>Sillä ei ole arvoa ennen myyntiä. Koodi näytetään kerran.</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Lahjakortti</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Hyvityslasku</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kadonnut</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Varastettu</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Vaurioitunut</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Hyvää tahtoa</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>Oma virheemme</translation>
    </message>
    <message>
        <source>Competition or campaign</source>
        <translation>Kilpailu tai kampanja</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Ei sovi</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Viallinen</translation>
    </message>
    <message>
        <source>Not wanted after all</source>
        <translation>Ei sittenkään haluttu</translation>
    </message>
    <message>
        <source>Rung up wrongly</source>
        <translation>Lyöty väärin</translation>
    </message>
    <message>
        <source>Bought for the shop</source>
        <translation>Ostettu kauppaan</translation>
    </message>
    <message>
        <source>Paid back without a receipt</source>
        <translation>Maksettu takaisin ilman kuittia</translation>
    </message>
    <message>
        <source>Wages or an advance</source>
        <translation>Palkka tai ennakko</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>Vaihtorahaa pankista</translation>
    </message>
    <message>
        <source>Put back what was too little</source>
        <translation>Puuttuva palautettu</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Muu syy</translation>
    </message>
    <message>
        <source>Go on with this reason</source>
        <translation>Jatka tällä syyllä</translation>
    </message>
    <message>
        <source>How many cards?</source>
        <translation>Montako korttia?</translation>
    </message>
    <message>
        <source>{amount} more by card {code} than this till may spend: {risk} at risk then.</source>
        <translation>{amount} enemmän kortilla {code} kuin tämä kassa saa käyttää: silloin riskissä on {risk}.</translation>
    </message>
    <message>
        <source>Allow {amount}</source>
        <translation>Salli {amount}</translation>
    </message>
    <message>
        <source>Not read: allow this first, or go back.</source>
        <translation>Ei luettu: salli tämä ensin tai palaa takaisin.</translation>
    </message>
    <message>
        <source>At risk already</source>
        <translation>Jo riskissä</translation>
    </message>
    <message>
        <source>At risk with this</source>
        <translation>Riskissä tämän jälkeen</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Lähetä sähköpostilla</translation>
    </message>
    <message>
        <source>The address is forgotten as soon as the letter has gone.</source>
        <translation>Osoite unohdetaan heti, kun viesti on lähetetty.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Sähköpostiosoite</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Lähetä</translation>
    </message>
    <message>
        <source>That is no e-mail address.</source>
        <translation>Se ei ole sähköpostiosoite.</translation>
    </message>
    <message>
        <source>E-mails that wait</source>
        <translation>Odottavat sähköpostit</translation>
    </message>
    <message>
        <source>What cannot be sent for a week is forgotten, with its address.</source>
        <translation>Viikossa lähettämättä jäänyt unohdetaan osoitteineen.</translation>
    </message>
    <message>
        <source>All have been sent.</source>
        <translation>Kaikki on lähetetty.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Katso uudelleen</translation>
    </message>
    <message>
        <source>Refused: {problem}</source>
        <translation>Hylätty: {problem}</translation>
    </message>
    <message>
        <source>Not sent yet: {problem}</source>
        <translation>Ei vielä lähetetty: {problem}</translation>
    </message>
    <message>
        <source>Waiting since {moment}</source>
        <translation>Odottanut {moment} lähtien</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Unohda</translation>
    </message>
    <message>
        <source>It goes to {address} as soon as there is a network.</source>
        <translation>Se lähtee osoitteeseen {address} heti, kun verkko toimii.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Sähköposti</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Keskuksessa</translation>
    </message>
    <message>
        <source>Asked of central, and kept until somebody has heard what came of it.</source>
        <translation>Pyydetty keskukselta ja tallessa, kunnes joku on kuullut tuloksen.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Mikään ei odota.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Siirrä pois</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Opening the books…</source>
        <translation>Avataan kirjanpitoa…</translation>
    </message>
</context>
<context>
    <name>scanners</name>
    <message>
        <source>None is set up now.</source>
        <translation>Yhtään ei ole nyt määritetty.</translation>
    </message>
    <message>
        <source>{name} is not listened to any more.</source>
        <translation>Laitetta {name} ei enää kuunnella.</translation>
    </message>
    <message>
        <source>{name} is listened to.</source>
        <translation>Laitetta {name} kuunnellaan nyt.</translation>
    </message>
    <message>
        <source>That was no code of the sheet, or not all of it.</source>
        <translation>Se ei ollut arkin koodi tai ei kokonaan.</translation>
    </message>
    <message>
        <source>Understood.</source>
        <translation>Ymmärretty.</translation>
    </message>
    <message>
        <source>Scanner {number}</source>
        <translation>Lukija {number}</translation>
    </message>
    <message>
        <source>The three scans do not agree. Set it up again.</source>
        <translation>Kolme luentaa eivät täsmää. Määritä se uudelleen.</translation>
    </message>
    <message>
        <source>{name} is set up.</source>
        <translation>{name} on määritetty.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Raportti on leikepöydällä.</translation>
    </message>
    <message>
        <source>Scan code {number} of {needed} of the printed sheet.</source>
        <translation>Lue tulostetun arkin koodi {number} / {needed}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>Määritä lukija</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Laitteet</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Viimeisimmät luennat</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Peilattu</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Peilaa</translation>
    </message>
    <message>
        <source>Turn, {degrees}°</source>
        <translation>Käännä, {degrees}°</translation>
    </message>
    <message>
        <source>Too dark to read codes. Give more light.</source>
        <translation>Liian pimeää koodien lukemiseen. Lisää valoa.</translation>
    </message>
    <message>
        <source>Keyboard scanners</source>
        <translation>Näppäimistölukijat</translation>
    </message>
    <message>
        <source>understood as they come; none is set up</source>
        <translation>ymmärretään sellaisinaan; yhtään ei määritetty</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>{gap} ms a key</source>
        <translation>{gap} ms / näppäin</translation>
    </message>
    <message>
        <source>begins with {prefix}</source>
        <translation>alussa {prefix}</translation>
    </message>
    <message>
        <source>ends with Enter</source>
        <translation>lopussa Enter</translation>
    </message>
    <message>
        <source>ends with Tab</source>
        <translation>lopussa Tab</translation>
    </message>
    <message>
        <source>ends with nothing</source>
        <translation>lopussa ei mitään</translation>
    </message>
    <message>
        <source>through keyboard {layout}</source>
        <translation>näppäimistöllä {layout}</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>kuuntelee</translation>
    </message>
    <message>
        <source>{baud} baud</source>
        <translation>{baud} baudia</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ei mitään</translation>
    </message>
    <message>
        <source>{rate} frames a second, {time} ms to read one</source>
        <translation>{rate} kuvaa sekunnissa, {time} ms kuvaa kohti</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>käynnistyy</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>katsoo</translation>
    </message>
    <message>
        <source>lost; it is looked for</source>
        <translation>kadonnut; etsitään</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>suljettu</translation>
    </message>
    <message>
        <source>this user may not open it</source>
        <translation>tällä käyttäjällä ei ole lupaa avata sitä</translation>
    </message>
    <message>
        <source>its speed is found by scanning</source>
        <translation>nopeus löytyy lukemalla koodeja</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>liian pimeää</translation>
    </message>
    <message>
        <source>zbar is not installed</source>
        <translation>zbar ei ole asennettuna</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>rikki</translation>
    </message>
    <message>
        <source>Serial scanner, {device}</source>
        <translation>Sarjaporttilukija, {device}</translation>
    </message>
    <message>
        <source>Keyboard; in use, its keys come to Tillit alone</source>
        <translation>Näppäimistö; käytössä näppäilyt tulevat vain Tillitille</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Lopeta</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Käytä</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Näppäimistö</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tiedosto</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Sarjaportti</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Liitetty</translation>
    </message>
    <message>
        <source>{count} characters, {gap} ms, {end}</source>
        <translation>{count} merkkiä, {gap} ms, {end}</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>ei loppumerkkiä</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>tuntematon koodi</translation>
    </message>
    <message>
        <source>more than one reading</source>
        <translation>useampi tulkinta</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Stay alone</source>
        <translation>Pysy yksin</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Liity keskukseen</translation>
    </message>
    <message>
        <source>One till, or several</source>
        <translation>Yksi kassa vai useita</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Lue koodi, jonka toimisto teki tälle kassalle, tai kirjoita sen osat.</translation>
    </message>
    <message>
        <source>A till that stays alone can join later, by Ctrl+F10.</source>
        <translation>Yksin pysyvä kassa voi liittyä myöhemmin: Ctrl+F10.</translation>
    </message>
    <message>
        <source>This till has cards of its own.</source>
        <translation>Tällä kassalla on omat kortit.</translation>
    </message>
    <message>
        <source>Its cards are central&apos;s, and sell without the line.</source>
        <translation>Kortit ovat keskuksen ja kelpaavat myös ilman yhteyttä.</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Se ei ole kutsun koodi.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Kertakoodi</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Tili</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Missä keskus vastaa: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Keskuksen osoite</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Kertakoodi</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tili</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Muuta</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ei vielä kerrottu</translation>
    </message>
    <message>
        <source>The address of a central begins with https://.</source>
        <translation>Keskuksen osoite alkaa https://.</translation>
    </message>
    <message>
        <source>An account is P or T and eight digits.</source>
        <translation>Tili on P tai T ja kahdeksan numeroa.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lukija</translation>
    </message>
    <message>
        <source>Scan any barcode: that of an article, or of a card.</source>
        <translation>Lue viivakoodi: tuotteen tai kortin.</translation>
    </message>
    <message>
        <source>The scanner works</source>
        <translation>Lukija toimii</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>Mitään ei ole vielä luettu</translation>
    </message>
    <message>
        <source>Without one, codes are typed, or a camera reads.</source>
        <translation>Ilman lukijaa koodit kirjoitetaan tai kamera lukee ne.</translation>
    </message>
    <message>
        <source>It does not read, or is slow?</source>
        <translation>Eikö se lue, vai onko se hidas?</translation>
    </message>
    <message>
        <source>Print this sheet. At the counter, Ctrl+F8 sets the scanner up by it.</source>
        <translation>Tulosta tämä arkki. Kassalla Ctrl+F8 asettaa lukijan sen avulla.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Tallenna arkki</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Tulostin</translation>
    </message>
    <message>
        <source>A sale never waits for paper. Print a test to see.</source>
        <translation>Myynti ei koskaan odota paperia. Kokeile koetulosteella.</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Tulosta koe</translation>
    </message>
    <message>
        <source>Nobody could find this printer: it needs a right address.</source>
        <translation>Kukaan ei löytäisi tätä tulostinta: se tarvitsee oikean osoitteen.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>Koe</translation>
    </message>
    <message>
        <source>If you can read this, receipts will be printed.</source>
        <translation>Jos voit lukea tämän, kuitit tulostuvat.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Ei tulostinta</translation>
    </message>
    <message>
        <source>What is printed is kept as PDF in the till&apos;s folder.</source>
        <translation>Tulosteet tallennetaan PDF-tiedostoina kassan kansioon.</translation>
    </message>
    <message>
        <source>A printer of this computer</source>
        <translation>Tämän tietokoneen tulostin</translation>
    </message>
    <message>
        <source>The system&apos;s print queue prints pages.</source>
        <translation>Järjestelmän tulostusjono tulostaa sivuja.</translation>
    </message>
    <message>
        <source>Receipt printer by USB</source>
        <translation>Kuittitulostin USB:ssä</translation>
    </message>
    <message>
        <source>The first one that is plugged in.</source>
        <translation>Ensimmäinen kytketty.</translation>
    </message>
    <message>
        <source>Receipt printer in the network</source>
        <translation>Kuittitulostin verkossa</translation>
    </message>
    <message>
        <source>By its address.</source>
        <translation>Osoitteen mukaan.</translation>
    </message>
    <message>
        <source>Receipt printer on a serial line</source>
        <translation>Kuittitulostin sarjaliitännässä</translation>
    </message>
    <message>
        <source>By the name of the line.</source>
        <translation>Liitännän nimen mukaan.</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Laitetiedosto</translation>
    </message>
    <message>
        <source>What a receipt printer would get is written there.</source>
        <translation>Kuittitulostimelle menevä kirjoitetaan sinne.</translation>
    </message>
    <message>
        <source>Address of the printer, such as 192.168.1.50</source>
        <translation>Tulostimen osoite, esimerkiksi 192.168.1.50</translation>
    </message>
    <message>
        <source>Name of the line, such as /dev/ttyUSB0 or COM3</source>
        <translation>Liitännän nimi, esimerkiksi /dev/ttyUSB0 tai COM3</translation>
    </message>
    <message>
        <source>Path of the file, such as /dev/usb/lp0</source>
        <translation>Tiedoston polku, esimerkiksi /dev/usb/lp0</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>Ensimmäinen esihenkilö</translation>
    </message>
    <message>
        <source>Somebody who lets others in, and approves what not everybody may do. Left empty, whoever stands at the till sells; staff can be added later.</source>
        <translation>Joku, joka päästää muut ja hyväksyy sen, mitä kaikki eivät saa tehdä. Jos kenttä on tyhjä, kassalla oleva myy; henkilökunnan voi lisätä myöhemmin.</translation>
    </message>
    <message>
        <source>Name of the first manager</source>
        <translation>Ensimmäisen esihenkilön nimi</translation>
    </message>
    <message>
        <source>The PIN is chosen</source>
        <translation>PIN on valittu</translation>
    </message>
    <message>
        <source>A PIN is chosen next</source>
        <translation>Seuraavaksi valitaan PIN</translation>
    </message>
    <message>
        <source>Four to eight digits, entered twice.</source>
        <translation>Neljästä kahdeksaan numeroa, kahdesti.</translation>
    </message>
    <message>
        <source>That name is too long.</source>
        <translation>Nimi on liian pitkä.</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>Ne eivät olleet samat. Valitse PIN uudelleen.</translation>
    </message>
    <message>
        <source>The same once more.</source>
        <translation>Sama vielä kerran.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN: {name}</translation>
    </message>
    <message>
        <source>Four to eight digits.</source>
        <translation>Neljästä kahdeksaan numeroa.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Pidä tämä PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seuraava</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Valmis myymään</translation>
    </message>
    <message>
        <source>The till is made, and has not joined.</source>
        <translation>Kassa on tehty, mutta se ei ole liittynyt.</translation>
    </message>
    <message>
        <source>Making the books…</source>
        <translation>Luodaan kirjanpitoa…</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Kysytään keskukselta…</translation>
    </message>
    <message>
        <source>A PIN is written nowhere: choose it again.</source>
        <translation>PINiä ei kirjoiteta mihinkään: valitse se uudelleen.</translation>
    </message>
    <message>
        <source>Nothing is made before you press the key below.</source>
        <translation>Mitään ei luoda ennen kuin painat alla olevaa näppäintä.</translation>
    </message>
    <message>
        <source>Nobody signs in</source>
        <translation>Kukaan ei kirjaudu</translation>
    </message>
    <message>
        <source>Stays alone</source>
        <translation>Pysyy yksin</translation>
    </message>
    <message>
        <source>{name}, without a PIN</source>
        <translation>{name}, ilman PINiä</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Myymälä</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuutta</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Keskus</translation>
    </message>
    <message>
        <source>Open without it</source>
        <translation>Avaa ilman</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Kysy uudelleen</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Avaa kassa</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Tuotteet</translation>
    </message>
    <message>
        <source>At the counter: F10, Articles. One by one, or all of them from a file.</source>
        <translation>Kassalla: F10, Tuotteet. Yksitellen tai kaikki tiedostosta.</translation>
    </message>
    <message>
        <source>Done: {where}</source>
        <translation>Valmis: {where}</translation>
    </message>
    <message>
        <source>Welcome to Tillit</source>
        <translation>Tervetuloa Tillitiin</translation>
    </message>
    <message>
        <source>A few questions, and this till can sell. Which language do you read?</source>
        <translation>Muutama kysymys, ja kassa voi myydä. Mitä kieltä luet?</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Myymälän nimi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Osoite</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Y-tunnus</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>voi jäädä tyhjäksi</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Myymäläsi</translation>
    </message>
    <message>
        <source>This stands at the head of every receipt.</source>
        <translation>Tämä on jokaisen kuitin yläosassa.</translation>
    </message>
    <message>
        <source>That is too long for a receipt, or cannot be printed.</source>
        <translation>Se on liian pitkä kuittiin tai sitä ei voi tulostaa.</translation>
    </message>
    <message>
        <source>A receipt has to name the shop.</source>
        <translation>Kuitissa on oltava myymälän nimi.</translation>
    </message>
    <message>
        <source>Norwegian kroner</source>
        <translation>Norjan kruunut</translation>
    </message>
    <message>
        <source>Swedish kronor</source>
        <translation>Ruotsin kruunut</translation>
    </message>
    <message>
        <source>Danish kroner</source>
        <translation>Tanskan kruunut</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>Yhdysvaltain dollarit</translation>
    </message>
    <message>
        <source>Prices, cards and cash are in it. Amounts will be written like this: {amount}</source>
        <translation>Hinnat, kortit ja käteinen ovat siinä. Summat kirjoitetaan näin: {amount}</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Valittu</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Valitse</translation>
    </message>
    <message>
        <source>Somebody who lets others work here, and leaves the kiosk by PIN: the lock on the lower right.</source>
        <translation>Joku, joka päästää muut työhön ja poistuu kioskista PINillä: lukko oikeassa alakulmassa.</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Avaa kioski</translation>
    </message>
    <message>
        <source>Open this folder as a till once: F10, Articles. Or: tillit articles import.</source>
        <translation>Avaa tämä kansio kerran kassana: F10, Tuotteet. Tai: tillit articles import.</translation>
    </message>
    <message>
        <source>Without a manager nobody could ever leave the kiosk.</source>
        <translation>Ilman esihenkilöä kukaan ei voisi koskaan poistua kioskista.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Training: nothing is real</source>
        <translation>Harjoitus: mikään ei ole totta</translation>
    </message>
    <message>
        <source>Cash and the terminal go on. Cards need a new code from the office.</source>
        <translation>Käteinen ja pääte toimivat. Kortit vaativat uuden koodin toimistolta.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Liity uudelleen</translation>
    </message>
    <message>
        <source>Learning cards, {done} of {total}</source>
        <translation>Opetellaan kortteja, {done} / {total}</translation>
    </message>
    <message>
        <source>Stand-alone</source>
        <translation>Itsenäinen</translation>
    </message>
    <message>
        <source>This till keeps its own cards and needs no network.</source>
        <translation>Kassa pitää omat korttinsa eikä tarvitse verkkoa.</translation>
    </message>
    <message>
        <source>Online, API only</source>
        <translation>Yhteydessä, vain API</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Yhteydessä</translation>
    </message>
    <message>
        <source>Selling goes on. What waits is sent when the network is back.</source>
        <translation>Myynti jatkuu. Odottava lähetetään, kun verkko palaa.</translation>
    </message>
    <message>
        <source>Central answered last {moment}.</source>
        <translation>Keskus vastasi viimeksi {moment}.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ei yhteyttä</translation>
    </message>
    <message>
        <source>All in the books</source>
        <translation>Kaikki kirjattu</translation>
    </message>
    <message>
        <source>{count} waiting, {sum}</source>
        <translation>{count} odottaa, {sum}</translation>
    </message>
    <message>
        <source>{text}, for {age}</source>
        <translation>{text}, {age}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} katsottavaa</translation>
    </message>
    <message>
        <source>Press to cut the line, or to restore it (Ctrl+F9).</source>
        <translation>Paina katkaistaksesi linjan tai palauttaaksesi sen (Ctrl+F9).</translation>
    </message>
    <message>
        <source>Line: cut</source>
        <translation>Linja: poikki</translation>
    </message>
    <message>
        <source>Line: connected</source>
        <translation>Linja: kunnossa</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>alle minuutti</translation>
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
        <translation>{days} päivää</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API: it tells no news of cards.</source>
        <translation>Keskus puhuu vain lompakkorajapintaa: se ei kerro korttien uutisia.</translation>
    </message>
    <message>
        <source>{amount} here</source>
        <translation>{amount} täällä</translation>
    </message>
    <message>
        <source>What this till may still take of the card with no line.</source>
        <translation>Mitä kassa voi vielä ottaa kortilta ilman linjaa.</translation>
    </message>
    <message>
        <source>Checking the books</source>
        <translation>Kirjat tarkistetaan</translation>
    </message>
    <message>
        <source>Every page is looked at once a start. Selling goes on; the till says what is wrong.</source>
        <translation>Jokainen sivu tarkistetaan kerran käynnistyksen jälkeen. Myynti jatkuu; kassa kertoo, jos jokin on vialla.</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>Kuitti tulostumatta</translation>
    </message>
    <message>
        <source>Press for the last receipts: each can be printed again.</source>
        <translation>Paina nähdäksesi viimeiset kuitit: jokaisen voi tulostaa uudelleen.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lukija</translation>
    </message>
    <message>
        <source>Scanner starting</source>
        <translation>Lukija käynnistyy</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>Ei lukijaa</translation>
    </message>
    <message>
        <source>The camera sees next to nothing.</source>
        <translation>Kamera ei näe juuri mitään.</translation>
    </message>
    <message>
        <source>Camera: more light</source>
        <translation>Kamera: lisää valoa</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera starting</source>
        <translation>Kamera käynnistyy</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Ei kameraa</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ääni</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ääni pois</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Ei äänilaitetta</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>The line to central</source>
        <translation>Linja keskukseen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Lähetä uudelleen</translation>
    </message>
    <message>
        <source>Save as JSON</source>
        <translation>Tallenna JSON</translation>
    </message>
    <message>
        <source>It is sent once more. The same question has the same answer.</source>
        <translation>Se lähetetään uudelleen. Samaan kysymykseen tulee sama vastaus.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet. It is sent by itself.</source>
        <translation>Keskus ei tiedä siitä vielä. Se lähetetään itsestään.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Tapahtui</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Tekijä</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kuitti</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kortti</translation>
    </message>
    <message>
        <source>allowed by {name}</source>
        <translation>sallinut {name}</translation>
    </message>
    <message>
        <source>Can be spent without the line</source>
        <translation>Käytettävissä ilman linjaa</translation>
    </message>
    <message>
        <source>Nobody else can spend this, until it is given back.</source>
        <translation>Kukaan muu ei voi käyttää tätä ennen palautusta.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Ei mitään.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Aiemmat</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Myöhemmät</translation>
    </message>
    <message>
        <source>{origin}, {amount} at first</source>
        <translation>{origin}, alun perin {amount}</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>{moment} asti</translation>
    </message>
    <message>
        <source>asked back by central</source>
        <translation>keskus pyytää takaisin</translation>
    </message>
    <message>
        <source>Join a central</source>
        <translation>Liity keskukseen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Liity</translation>
    </message>
    <message>
        <source>That is not the code of an invitation.</source>
        <translation>Se ei ole kutsun koodi.</translation>
    </message>
    <message>
        <source>Finish, park or cancel the sale in hand first.</source>
        <translation>Päätä, siirrä sivuun tai peru ensin kesken oleva myynti.</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>Kysytään keskukselta…</translation>
    </message>
    <message>
        <source>For a central that knows the wallet API and no tills: type its parts.</source>
        <translation>Keskukselle, joka tuntee lompakkorajapinnan mutta ei kassoja: kirjoita tiedot.</translation>
    </message>
    <message>
        <source>Scan the code that the office made for this till, or type its parts.</source>
        <translation>Lue koodi, jonka toimisto teki tälle kassalle, tai kirjoita sen osat.</translation>
    </message>
    <message>
        <source>The one-time code</source>
        <translation>Kertakoodi</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Tili</translation>
    </message>
    <message>
        <source>The id of the API client</source>
        <translation>API-asiakkaan tunnus</translation>
    </message>
    <message>
        <source>The secret of the API client</source>
        <translation>API-asiakkaan salaisuus</translation>
    </message>
    <message>
        <source>Where central answers: https://...</source>
        <translation>Missä keskus vastaa: https://...</translation>
    </message>
    <message>
        <source>Address of central</source>
        <translation>Keskuksen osoite</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Kertakoodi</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tili</translation>
    </message>
    <message>
        <source>API client</source>
        <translation>API-asiakas</translation>
    </message>
    <message>
        <source>Its secret</source>
        <translation>Salaisuus</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Muuta</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>ei vielä kerrottu</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Koodilla</translation>
    </message>
    <message>
        <source>With an API client</source>
        <translation>API-asiakkaana</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; it learns them first.</source>
        <translation>Kortit ovat keskuksen; kassa oppii ne ensin.</translation>
    </message>
    <message>
        <source>Articles, staff and receipts stay. It sells on meanwhile.</source>
        <translation>Tuotteet, henkilökunta ja kuitit säilyvät. Myynti jatkuu.</translation>
    </message>
    <message>
        <source>A till with cards of its own cannot join.</source>
        <translation>Kassa, jolla on omia kortteja, ei voi liittyä.</translation>
    </message>
    <message>
        <source>What it holds for an earlier life stays reserved there.</source>
        <translation>Aiemman elämän oikeudet pysyvät siellä varattuina.</translation>
    </message>
    <message>
        <source>Its cards will be central&apos;s; each is asked about there.</source>
        <translation>Kortit ovat keskuksen; jokaisesta kysytään sieltä.</translation>
    </message>
    <message>
        <source>Central does not answer. {count} wait; nothing is lost.</source>
        <translation>Keskus ei vastaa. {count} odottaa; mitään ei ole kadonnut.</translation>
    </message>
    <message>
        <source>Sending: {count} left.</source>
        <translation>Lähetetään: {count} jäljellä.</translation>
    </message>
    <message>
        <source>Done: central has everything.</source>
        <translation>Valmis: keskuksella on kaikki.</translation>
    </message>
    <message>
        <source>{count} are sent to central once more.</source>
        <translation>{count} lähetetään keskukseen uudelleen.</translation>
    </message>
    <message>
        <source>This till has to join again: cash and the terminal go on, cards wait.</source>
        <translation>Kassan on liityttävä uudelleen: käteinen ja maksupääte toimivat, kortit odottavat.</translation>
    </message>
    <message>
        <source>The line is up.</source>
        <translation>Linja toimii.</translation>
    </message>
    <message>
        <source>The line is down; selling goes on.</source>
        <translation>Linja on poikki; myynti jatkuu.</translation>
    </message>
    <message>
        <source>Central speaks only the wallet API.</source>
        <translation>Keskus puhuu vain lompakkorajapintaa.</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} odottaa</translation>
    </message>
    <message>
        <source>The oldest for {age}.</source>
        <translation>Vanhin: {age}.</translation>
    </message>
    <message>
        <source>Till {till} of account {account}, joined {moment} (life {life})</source>
        <translation>Kassa {till} tilillä {account}, liittyi {moment} (elämä {life})</translation>
    </message>
    <message>
        <source>Central has not answered for: {count}</source>
        <translation>Keskus ei ole vastannut: {count}</translation>
    </message>
    <message>
        <source>At risk by floor limit</source>
        <translation>Riskissä summarajan vuoksi</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synkronoi nyt</translation>
    </message>
    <message>
        <source>Kept here until a person has seen to them.</source>
        <translation>Säilyvät täällä, kunnes joku on katsonut ne.</translation>
    </message>
    <message>
        <source>Allowances held: {count}</source>
        <translation>Oikeuksia täällä: {count}</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Liity uudelleen</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Uudemmat</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Vanhemmat</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Näytä kaikki</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Tallenna CSV</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Myynti</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Palautus</translation>
    </message>
    <message>
        <source>Allowance taken over</source>
        <translation>Oikeus vastaanotettu</translation>
    </message>
    <message>
        <source>Allowance given back</source>
        <translation>Oikeus palautettu</translation>
    </message>
    <message>
        <source>Correction of a sale</source>
        <translation>Myynnin oikaisu</translation>
    </message>
    <message>
        <source>Sale put aside or taken up</source>
        <translation>Myynti sivuun tai esiin</translation>
    </message>
    <message>
        <source>Paper printed once more</source>
        <translation>Kuitti tulostettu uudelleen</translation>
    </message>
    <message>
        <source>Day opened, closed or read</source>
        <translation>Päivä avattu, suljettu tai luettu</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Laatikko</translation>
    </message>
    <message>
        <source>Till started or stopped</source>
        <translation>Kassa käynnistetty tai pysäytetty</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Henkilökunta</translation>
    </message>
    <message>
        <source>Articles or prices</source>
        <translation>Tuotteet tai hinnat</translation>
    </message>
    <message>
        <source>Approval by somebody else</source>
        <translation>Toisen hyväksyntä</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Odottaa</translation>
    </message>
    <message>
        <source>From before the till joined</source>
        <translation>Ajalta ennen liittymistä</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>Keskuksessa</translation>
    </message>
    <message>
        <source>Contradicts what central has</source>
        <translation>Ristiriidassa keskuksen kanssa</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Tuli liian myöhään</translation>
    </message>
    <message>
        <source>Booked, but look at it</source>
        <translation>Kirjattu, mutta tarkista</translation>
    </message>
    <message>
        <source>More than the card can hold</source>
        <translation>Enemmän kuin kortille mahtuu</translation>
    </message>
    <message>
        <source>Not part of the chain</source>
        <translation>Ei osa ketjua</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Tarkistettava</translation>
    </message>
    <message>
        <source>Central booked nothing of it. Compare the receipt with the card.</source>
        <translation>Keskus ei kirjannut siitä mitään. Vertaa kuittia korttiin.</translation>
    </message>
    <message>
        <source>What the allowance no longer covered was taken as far as the card went; the rest is the shop&apos;s loss.</source>
        <translation>Minkä oikeus ei enää kattanut, otettiin kortilta niin pitkälle kuin riitti; loppu on kaupan tappio.</translation>
    </message>
    <message>
        <source>Central booked it all the same. Something about the card was not right.</source>
        <translation>Keskus kirjasi sen silti. Kortissa oli jotain vialla.</translation>
    </message>
    <message>
        <source>Cash was taken. Central keeps what the card had no room for.</source>
        <translation>Käteinen otettiin. Keskus säilyttää sen, mikä ei mahtunut kortille.</translation>
    </message>
    <message>
        <source>Central keeps it and booked nothing. The till has to join again.</source>
        <translation>Keskus säilyttää sen eikä kirjannut mitään. Kassan on liityttävä uudelleen.</translation>
    </message>
    <message>
        <source>It stays in this till&apos;s own books.</source>
        <translation>Se pysyy kassan omissa kirjoissa.</translation>
    </message>
    <message>
        <source>Central has it.</source>
        <translation>Se on keskuksessa.</translation>
    </message>
    <message>
        <source>Taken off the card late</source>
        <translation>Otettu kortilta myöhässä</translation>
    </message>
    <message>
        <source>Not covered by the card</source>
        <translation>Kortti ei kattanut</translation>
    </message>
    <message>
        <source>No room on the card for</source>
        <translation>Kortille ei mahtunut</translation>
    </message>
    <message>
        <source>put on the card here</source>
        <translation>ladattu kortille täällä</translation>
    </message>
    <message>
        <source>allowed by a person</source>
        <translation>henkilön sallima</translation>
    </message>
    <message>
        <source>lent by central</source>
        <translation>keskuksen lainaama</translation>
    </message>
    <message>
        <source>It hears of sales one at a time, asks for nothing back and stops no copy of a till; without the line only what this till holds can be sold.</source>
        <translation>Se kuulee myynneistä yksi kerrallaan, ei pyydä mitään takaisin eikä pysäytä kassan kopiota; ilman yhteyttä voi myydä vain sitä, mitä tällä kassalla on hallussaan.</translation>
    </message>
    <message>
        <source>Allowed by floor limit</source>
        <translation>Summarajalla sallitut</translation>
    </message>
    <message>
        <source>Paid beyond what this till held. At risk until central has answered.</source>
        <translation>Maksettu yli sen, mitä kassalla oli. Riskissä, kunnes keskus on vastannut.</translation>
    </message>
    <message>
        <source>Nothing was allowed.</source>
        <translation>Mitään ei ole sallittu.</translation>
    </message>
    <message>
        <source>Central has not heard of it yet.</source>
        <translation>Keskus ei ole vielä kuullut siitä.</translation>
    </message>
    <message>
        <source>The card went short by {amount}: the shop&apos;s loss.</source>
        <translation>Kortilta puuttui {amount}: kaupan tappio.</translation>
    </message>
    <message>
        <source>The card had it: nothing was lost.</source>
        <translation>Kortilla oli se: mitään ei menetetty.</translation>
    </message>
</context>
</TS>
