/** Countries that French and British purchase files name: ISO 3166 code, then names and usual spellings (French, English, own), then, after « / », towns that stand alone in a cell. Kept by hand. */
export const COUNTRIES = `
FR France|Francia|Frankreich|FRA|France métropolitaine|République française /
AD Andorre|Andorra|AND / Andorre-la-Vieille|Andorra la Vella
AE Émirats arabes unis|United Arab Emirates|UAE|ARE / Dubaï|Dubai|Abou Dabi|Abu Dhabi
AR Argentine|Argentina|ARG / Buenos Aires
AT Autriche|Austria|Österreich|AUT / Vienne Autriche|Wien|Salzbourg|Salzburg|Graz
AU Australie|Australia|AUS / Sydney|Melbourne
BE Belgique|Belgium|België|Belgie|Belgien|BEL / Bruxelles|Brussels|Brussel|Anvers|Antwerpen|Gand|Gent|Liège|Namur|Charleroi|Mons|Tournai|Mouscron|Bruges|Brugge|Courtrai|Kortrijk|Louvain|Leuven|Louvain-la-Neuve|Ath|Arlon|Ypres|Ieper|Furnes|Veurne|Nieuport|Nieuwpoort|Menin|Menen|Comines-Warneton|Estaimpuis|Pecq|Péruwelz|Virton|Bastogne|Verviers|Roulers|Roeselare|Waregem|Ostende|Oostende|Alost|Aalst|Hasselt|La Louvière|Binche|Chimay|Dinant|Huy|Wavre|Nivelles|Malines|Mechelen|Genk|Herseaux|Warneton|Espierres|Lessines|Soignies|Marche-en-Famenne
BG Bulgarie|Bulgaria|BGR / Sofia
BR Brésil|Brazil|Brasil|BRA / São Paulo|Rio de Janeiro|Brasilia
CA Canada|CAN / Montréal Québec|Toronto|Ottawa|Vancouver
CH Suisse|Switzerland|Schweiz|Svizzera|CHE|Confédération helvétique / Genève|Geneva|Lausanne|Zurich|Zürich|Berne|Bern|Bâle|Basel|Fribourg Suisse|Neuchâtel|Lugano|Carouge|Meyrin|Nyon|Vevey|Montreux|Sion|Yverdon-les-Bains|La Chaux-de-Fonds|Delémont|Porrentruy|Bienne|Lucerne|Luzern|Winterthour|Winterthur|Saint-Gall|Lancy|Vernier
CI Côte d'Ivoire|Ivory Coast|CIV / Abidjan
CL Chili|Chile|CHL /
CM Cameroun|Cameroon|CMR / Douala|Yaoundé
CN Chine|China|République populaire de Chine|CHN / Pékin|Beijing|Shanghai|Shenzhen
CY Chypre|Cyprus|CYP / Nicosie
CZ Tchéquie|République tchèque|Czech Republic|Czechia|CZE / Prague|Praha|Brno
DE Allemagne|Germany|Deutschland|DEU|République fédérale d'Allemagne / Berlin|Munich|München|Muenchen|Hambourg|Hamburg|Cologne Allemagne|Köln|Koeln|Francfort|Frankfurt|Frankfurt am Main|Stuttgart|Düsseldorf|Duesseldorf|Sarrebruck|Saarbrücken|Karlsruhe|Kehl|Hanovre|Hannover|Leipzig|Dresde|Dresden|Nuremberg|Nürnberg|Trier|Sarrelouis|Saarlouis|Offenbach|Offenburg|Landau|Freiburg|Fribourg-en-Brisgau|Baden-Baden|Mannheim|Mayence|Mainz|Brême|Bremen|Dortmund|Essen|Duisburg|Bonn|Aix-la-Chapelle|Aachen|Pirmasens|Homburg|Rastatt|Lahr|Neunkirchen|Zweibrücken
DK Danemark|Denmark|Danmark|DNK / Copenhague|Copenhagen|København
DZ Algérie|Algeria|DZA / Alger
EE Estonie|Estonia|EST / Tallinn
EG Égypte|Egypt|EGY / Le Caire|Cairo
ES Espagne|Spain|España|Espana|ESP / Madrid|Barcelone|Barcelona|Valence Espagne|Valencia|Séville|Sevilla|Bilbao|Saragosse|Zaragoza|Saint-Sébastien Espagne|San Sebastián|Gérone|Girona|Irun|Irún|Pampelune|Pamplona|Figueras|Figueres|Lérida|Lleida|Vitoria|Malaga|Málaga|Alicante|Murcie|Murcia
FI Finlande|Finland|Suomi|FIN / Helsinki|Espoo
GB Royaume-Uni|United Kingdom|UK|U.K.|Grande-Bretagne|Great Britain|Angleterre|England|Écosse|Scotland|Pays de Galles|Wales|Irlande du Nord|Northern Ireland|GBR / Londres|London|Manchester|Birmingham|Liverpool|Leeds|Glasgow|Édimbourg|Edinburgh|Bristol|Cambridge|Oxford|Cardiff|Belfast|Sheffield
GG Guernesey|Guernsey /
GR Grèce|Greece|Hellas|EL|GRC / Athènes|Athens|Thessalonique
HK Hong Kong|Hong-Kong|HKG /
HR Croatie|Croatia|Hrvatska|HRV / Zagreb
HU Hongrie|Hungary|Magyarország|HUN / Budapest
IE Irlande|Ireland|Éire|IRL / Dublin|Cork|Galway
IL Israël|Israel|ISR / Tel Aviv|Jérusalem|Haïfa
IN Inde|India|IND / New Delhi|Bombay|Mumbai|Bangalore
IS Islande|Iceland|ISL / Reykjavik
IT Italie|Italy|Italia|Italien|ITA / Rome|Roma|Milan|Milano|Turin|Torino|Gênes|Genova|Naples|Napoli|Bologne Italie|Bologna|Florence|Firenze|Venise|Venezia|Vérone|Verona|Vintimille|Ventimiglia|Coni|Cuneo|San Remo|Sanremo|Aosta|Bergame|Bergamo|Parme|Parma|Padoue|Padova|Modène|Modena|Savone|Savona
JE Jersey /
JP Japon|Japan|JPN / Tokyo|Osaka
KR Corée du Sud|South Korea|République de Corée|KOR / Séoul|Seoul
LB Liban|Lebanon|LBN / Beyrouth
LI Liechtenstein|LIE / Vaduz
LT Lituanie|Lithuania|LTU / Vilnius
LU Luxembourg|Grand-Duché de Luxembourg|Luxemburg|LUX / Esch-sur-Alzette|Mamer|Differdange|Dudelange|Bertrange|Pétange|Strassen|Bettembourg|Echternach|Wiltz
LV Lettonie|Latvia|LVA / Riga
MA Maroc|Morocco|MAR / Casablanca|Rabat|Tanger|Marrakech
MC Monaco|Principauté de Monaco|MCO / Monte-Carlo
MG Madagascar|MDG / Antananarivo
MT Malte|Malta|MLT / La Valette|Valletta
MU Maurice|Île Maurice|Mauritius|MUS / Port-Louis Maurice
MX Mexique|Mexico|MEX /
NL Pays-Bas|Netherlands|The Netherlands|Nederland|Hollande|Holland|NLD / Amsterdam|Rotterdam|La Haye|The Hague|Den Haag|Utrecht|Eindhoven|Maastricht|Breda|Tilburg|Groningue|Groningen|Arnhem|Nimègue|Nijmegen|Venlo
NO Norvège|Norway|Norge|NOR / Oslo|Bergen Norvège
NZ Nouvelle-Zélande|New Zealand|NZL / Auckland|Wellington
PL Pologne|Poland|Polska|POL / Varsovie|Warsaw|Warszawa|Cracovie|Kraków|Wroclaw|Gdansk
PT Portugal|PRT / Lisbonne|Lisbon|Lisboa|Porto|Braga
RO Roumanie|Romania|ROU / Bucarest|Bucharest
RS Serbie|Serbia|SRB / Belgrade
RU Russie|Russia|Fédération de Russie|RUS / Moscou|Moscow
SE Suède|Sweden|Sverige|SWE / Stockholm|Göteborg|Malmö
SG Singapour|Singapore|SGP /
SI Slovénie|Slovenia|SVN / Ljubljana
SK Slovaquie|Slovakia|SVK / Bratislava
SM Saint-Marin|San Marino|SMR /
SN Sénégal|Senegal|SEN / Dakar
TH Thaïlande|Thailand|THA / Bangkok
TN Tunisie|Tunisia|TUN / Tunis|Sfax
TR Turquie|Turkey|Türkiye|TUR / Istanbul|Ankara
TW Taïwan|Taiwan|TWN / Taipei
UA Ukraine|UKR / Kiev|Kyiv
US États-Unis|USA|U.S.A.|United States|United States of America|États-Unis d'Amérique / New York|Washington|San Francisco|Boston|Chicago|Los Angeles|Seattle
VN Vietnam|Viêt Nam|VNM / Hanoï|Hô-Chi-Minh-Ville
ZA Afrique du Sud|South Africa|ZAF / Johannesburg|Le Cap|Cape Town
`;
