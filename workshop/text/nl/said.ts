// Wat de verkoper zegt. De woorden passen bij elk van de drie klanten en blijven waar, wat er eerder ook is gezegd.
import type { Sentences } from '../sentences.ts';

export const said: Sentences['said'] = {
  ask: {
    opening: [
      'Wat vraagt op dit moment de meeste aandacht in uw productie?',
      'Hoe ziet een gewone maandag er hier uit, vanaf het moment dat de machines starten?',
      'Wat is er bij u veranderd sinds die lijn is gebouwd?',
      'Wie merkt het hier als eerste wanneer een machine stilvalt?',
    ],
    exploring: [
      'Wanneer stond u voor het laatst stil, en wat kwam er toen allemaal op u af?',
      'Wat doet u nu zelf om alles draaiend te houden?',
      'Stel dat u er niets aan verandert: hoe staat u er over twee jaar voor?',
      'Wat hebt u al geprobeerd, en wat heeft dat gebracht?',
      'Op welke machine vertrouwt u blind, en op welke niet?',
      'Wat zou het u opleveren als u een jaar lang geen storing had?',
    ],
    deciding: [
      'Wat moet er geregeld zijn voordat u met een gerust hart ja zegt?',
      'Wie moet er bij u nog achter staan, en wat wil die persoon weten?',
      'Waar twijfelt u nog over?',
      'Als we over een jaar terugkijken, waaraan ziet u dan dat dit goed was?',
    ],
  },
  observe: {
    opening: [
      'Ik merk dat u met uw hoofd nog half in de fabriek zit.',
      'U zegt het rustig, maar ik hoor dat het u bezighoudt.',
      'U kijkt alsof u zich ergens tegen schrap zet.',
      'Ik zie u even nadenken voordat u antwoordt. Daar zit iets achter.',
    ],
    exploring: [
      'U wordt stiller. Ik denk dat ik iets raak wat niet zo simpel is.',
      'Ik merk dat vooral ik aan het woord ben. Dat was niet de bedoeling.',
      'Bij de techniek zit u rechtop, bij het geld leunt u achterover. Klopt dat?',
      'Er zit iets tussen ons in dat nog niet op tafel ligt, heb ik de indruk.',
      'U knikt, maar u lijkt nog niet overtuigd.',
      'U begint iets te vertellen, en dan houdt u in.',
    ],
    deciding: [
      'U praat er nu over alsof het al draait.',
      'U telt de weken al af, zie ik. Er is nog iets wat u tegenhoudt.',
      'Volgens mij bent u eruit en zoekt u nog één reden om te wachten.',
      'Het wordt stil. Zo te zien bent u aan het rekenen.',
    ],
  },
  tailor: {
    opening: [
      'Bij lijnen van die leeftijd komt de stilstand zelden van slijtage. Meestal is het de besturing.',
      'Bij bedrijven van uw omvang kost vooral het opstarten na een storing tijd, zien wij. De reparatie zelf valt mee.',
      'Wie zelf zijn onderhoud doet, is goed in repareren en komt niet toe aan voorkomen. Daar zit vaak de winst.',
      'Eén getal zegt meer dan een rondleiding: hoeveel uur er per week ongepland wordt gesleuteld.',
    ],
    exploring: [
      'Wat u beschrijft, begint vaak bij één sensor. Daar kunnen we eerst naar kijken, voor een paar honderd euro.',
      'U hoeft niet alles te vervangen. Met een nieuwe besturing op uw eigen machine bent u voor het grootste deel geholpen.',
      'Het kan in twee weekends, lijn voor lijn. Dan levert u gewoon door.',
      'Een vergelijkbaar bedrijf ging van zes naar twee stilstanden in de maand, en kocht geen enkele nieuwe machine.',
      'De temperatuur van de motoren voorspelt uw storing ongeveer drie dagen vooruit. Dat meet nu niemand.',
      'Voor uw situatie zou ik klein beginnen: één machine, drie maanden meten, dan pas beslissen.',
    ],
    deciding: [
      'Met wat u me hebt verteld, zou ik de ombouw net na uw drukste weken leggen.',
      'U kunt het in twee stappen doen. De eerste verdient de tweede terug, ook als u daarna stopt.',
      'Uw eigen mensen kunnen de helft zelf doen. Wij leren het ze, en dat scheelt u elk jaar opnieuw.',
      'Zet in het contract dat u na zes maanden kosteloos weg kunt. Dan dragen wij het risico en niet u.',
    ],
  },
  release: {
    opening: [
      'U kent uw bedrijf, ik niet. Waar zullen we het over hebben?',
      'Ik heb een verhaal bij me, maar ik begin liever bij u. Neemt u me mee?',
      'Misschien hebt u ons helemaal niet nodig. Dat mag aan het eind ook de uitkomst zijn.',
      'Zegt u maar wat dit uur de moeite waard maakt.',
    ],
    exploring: [
      'Ik leg mijn voorstel even weg. Hoe zou u het zelf aanpakken?',
      'U hebt er meer verstand van dan ik. Wat zie ik over het hoofd?',
      'Daar hoeft u met mij niet uit te komen. Bespreekt u het gerust eerst met uw mensen.',
      'Pak gerust de stift. Tekent u eens hoe het volgens u moet lopen.',
      'Als u zegt dat het niets voor u is, geloof ik dat meteen.',
      'Wat er in het plan moet staan, kunt u beter bepalen dan ik.',
    ],
    deciding: [
      'Het besluit is aan u, en ook wanneer u het neemt.',
      'Schrijft u de voorwaarden maar op, dan zeg ik eerlijk of wij eraan kunnen voldoen.',
      'Legt u het nog eens naast die andere offertes. Ik hoor het wel.',
      'U weet nu wat ik weet. Wat is volgens u de volgende stap?',
    ],
  },
  socialise: {
    opening: [
      'Wat een mooie plek hebt u hier. Zit u er al lang?',
      'Bedankt voor de koffie. Die kan ik goed gebruiken na die rit.',
      'Hoe was uw vakantie? U ziet er uitgerust uit.',
      'Die foto achter u, is dat het oude gebouw? Daar zit vast een verhaal aan vast.',
    ],
    exploring: [
      'Hebt u nog plannen voor het weekend? Het schijnt mooi weer te worden.',
      'Ik kom hier altijd graag, wist u dat? Er hangt een goede sfeer.',
      'Fietst u zelf ook? Ik zag er zo’n mooie staan bij de ingang.',
      'Ik hoop dat u het geen vervelend gesprek vindt?',
      'Mijn dochter is net begonnen met studeren. Het is ineens zo stil in huis.',
      'Zullen we eerst iets eten? Met een lege maag praat het zo lastig.',
    ],
    deciding: [
      'Ik vind het prettig praten met u, dat mag ook eens gezegd worden.',
      'Als dit achter de rug is, gaan we samen lunchen. Dat hebben we dan verdiend.',
      'We kennen elkaar nu toch al een beetje, vindt u niet?',
      'Nog een kop koffie? Dan zit ik hier ook niet zo te kijken terwijl u nadenkt.',
    ],
  },
  pitch: {
    opening: [
      'Ik vertel u eerst kort wie wij zijn: zestig monteurs, vijfentwintig jaar ervaring, door heel de Benelux.',
      'Wij hebben net een nieuw servicepakket uitgebracht, daar zijn we heel trots op.',
      'Wij onderhouden alle merken, dag en nacht, met één vast telefoonnummer.',
      'Ik heb een presentatie meegebracht. Twintig dia’s, dan hebt u het volledige beeld.',
    ],
    exploring: [
      'Ons platform toont al uw machines op één scherm, ook op uw telefoon.',
      'Wij zijn gecertificeerd voor alle normen die u kunt bedenken.',
      'Vorig jaar hebben we honderdtwintig lijnen gemoderniseerd. Dat doet niemand ons na.',
      'Ik zit zelf achttien jaar in dit vak, ik heb dus wel het een en ander gezien.',
      'Onze klanten geven ons gemiddeld een negen. Kijkt u maar op de site.',
      'Wat ons anders maakt, is onze aanpak in vijf fasen. Ik loop ze even met u door.',
    ],
    deciding: [
      'En bij het gouden pakket zit ook nog een jaarlijkse inspectie, met rapport.',
      'Wij leveren niet alleen techniek, wij leveren zekerheid.',
      'Ik wil nog laten zien wat ons systeem allemaal kan, er zit veel meer in.',
      'Met ons kiest u voor een partij die er over twintig jaar ook nog is.',
    ],
  },
  push: {
    opening: [
      'Ik zeg het maar meteen: met machines van deze leeftijd neemt u een groot risico.',
      'Eigenlijk bent u al te laat, maar er is nog iets aan te doen.',
      'Uw concurrenten zijn allang overgestapt. Dat weet u zelf ook.',
      'Laten we eerlijk zijn: zo kunt u niet doorgaan.',
    ],
    exploring: [
      'Deze prijs kan ik u tot vrijdag geven. Daarna heb ik het niet meer in de hand.',
      'Wie nu nog wacht, betaalt straks dubbel. Geloof me.',
      'Uw directie zal vragen waarom u dit hebt laten liggen.',
      'Ik snap uw aarzeling niet. Op papier is dit een uitgemaakte zaak.',
      'Er staan nog twee bedrijven op de lijst, en ik heb plaats voor één.',
      'Nee, dat ziet u verkeerd. Kijkt u nog eens goed naar deze cijfers.',
    ],
    deciding: [
      'U bent er bijna. Nu terugkrabbelen zou zonde zijn van ieders tijd.',
      'Als u vandaag niet tekent, schuift u drie maanden op. Dat wilt u toch niet?',
      'Ik heb mijn nek voor u uitgestoken bij mijn baas. Laat me nu niet zitten.',
      'Er valt niets meer uit te zoeken. U moet gewoon knopen doorhakken.',
    ],
  },
  close: {
    opening: [
      'Zal ik meteen een datum vastleggen voor onze monteurs?',
      'Als het u aanspreekt, kunnen we vandaag tekenen. Doen we dat?',
      'Mag ik u inschrijven voor een proef van drie maanden?',
      'Ik heb het contract bij me. Zullen we het afronden?',
    ],
    exploring: [
      'Zullen we het zo afspreken, dat wij volgende maand met één machine beginnen?',
      'Wat denkt u, kan ik de opdracht noteren?',
      'Als u akkoord gaat, zet ik de ploeg voor week twaalf klaar. Akkoord?',
      'Krijgen wij de opdracht van u?',
      'Plannen we de eerste inspectie in? Dinsdag of donderdag?',
      'Kunnen we het hierop houden en een handtekening zetten?',
    ],
    deciding: [
      'Volgens mij zijn we eruit. Zullen we beginnen?',
      'Dan zet ik alles op papier zoals u het hebt gezegd. Tekent u dan?',
      'U hebt de datum, de prijs en de uitweg. Is het ja?',
      'Mag ik u feliciteren, of is er nog iets wat eerst moet?',
    ],
  },
};
