/** Cells that the formulas below read, from A1 of the sheet "Données". */
export const DATA: readonly (readonly (string | number | boolean | null)[])[] = [
  ["Famille", "Fournisseur", "Montant", "Date", "Texte", "Nombre en texte", "Année"],
  ["Légumes", "Ferme Élise", 1200.5, 45292, "abc*def", "1200", 2024],
  ["Pain", "Boulangerie du Lac", 310, 45323, "Été à Crêches", "1,5", 2024],
  ["légumes", "Martin & fils", 89.99, 45657, "  deux  mots ", "12%", 2024],
  ["Viande", "Martin & Fils", 2500, 45700, "", "abc", 2025],
  ["Pain", null, 45.25, 45710, "quoi?", "7", 2025],
  ["Poisson~", "Océane", -20, 45992, "tilde~", "-3", 2025],
  ["Viande", "Ferme élise", 0, 45350, "TRUE", "1e3", 2023],
  ["Fruits", "Zèbre", 640, 44927, "x", null, 2023],
];

const each = (template: string, ...parts: string[]): string[] => parts.map((part) => template.replace("§", part));
const R = "Données!$§$2:$§$9";
const range = (column: string): string => R.replace(/§/g, column);
const [A, B, C, D, E, F, G] = ["A", "B", "C", "D", "E", "F", "G"].map(range) as [string, string, string, string, string, string, string];

/** Formulas (without "=") that we and LibreOffice must answer alike. */
export const CASES: readonly string[] = [
  ...each("1+§", "2", "2*3", "2^3", "-2", "50%", '"3"', "TRUE", '"x"', "Données!A2", "Données!B6"),
  ...each("§", "-2^2", "2^-1", "2^3^2", "10-2-3", "8/4/2", "1=1", '"a"="A"', '"é"="É"', '"é"="e"', '"a"<"b"', '1<"a"', '"z"<TRUE', "0.1+0.2=0.3", "1/0", "0/0", "1-0.9-0.1", "1&2", '0.1&""', '1/3&""', '123456789012&""', '1E+15&""', 'TRUE&""', '0.0001&""', '-1.5&"x"', '""&Données!B6', "Données!B6=0", 'Données!B6=""', "NOT(1)", "5%%", "(1+2)*3", "--\"4\"", "+\"a\"", "1>=1", '1<>"1"', "{1,2,3}"),
  ...each("SUM(§)", C, F, `${C},5`, '"5",1', "TRUE,2", "Données!A1", "Données!C:C", "1/0,2"),
  ...each(`§(${C})`, "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX", "MEDIAN", "STDEV", "VAR", "STDEVP", "VARP", "SUMSQ", "PRODUCT", "ROWS", "COLUMNS", "COUNTBLANK"),
  ...each(`§(${B})`, "COUNT", "COUNTA", "COUNTBLANK", "MAX", "SUM"),
  ...each(`COUNTIF(${A},§)`, '"Pain"', '"PAIN"', '"légumes"', '"legumes"', '"p*"', '"?ain"', '"*s"', '"<>Pain"', '">M"', '"Poisson~~"', '"*"', '""', '"absent"'),
  ...each(`COUNTIF(${C},§)`, "310", '">100"', '">=310"', '"<0"', '"<>0"', '"=0"', '"310"', '">"&100'),
  ...each(`COUNTIF(${F},§)`, "7", '"7"', '"abc"', '">5"'),
  ...each(`COUNTIF(${B},§)`, '""', '"="', '"<>"', '"*élise"', '"martin & fils"', '"*&*"'),
  ...each(`COUNTIF(${E},§)`, '"abc~*def"', '"quoi~?"', '"quoi?"', '"*~~"', '"été*"'),
  ...each(`SUMIF(${A},§,${C})`, '"Pain"', '"légumes"', '"v*"', '"<>Pain"', '"absent"'),
  `SUMIF(${C},">100")`, `SUMIF(${A},"Pain",Données!$C$2)`, `SUMIF(${C},"<0",${G})`,
  ...each(`SUMIFS(${C},${A},§)`, '"Pain"', `"légumes",${G},2024`, `"Pain",${G},">2024"`, `"*",${B},"<>"`, `"v*",${G},2025`, `"Pain",${B},""`),
  `COUNTIFS(${A},"Pain",${G},2025)`, `COUNTIFS(${G},">=2024",${C},"<1000")`, `COUNTIFS(${B},"",${A},"Pain")`,
  `AVERAGEIF(${A},"Viande",${C})`, `AVERAGEIF(${A},"absent",${C})`, `AVERAGEIFS(${C},${G},2024)`, `MAXIFS(${C},${A},"Viande")`, `MINIFS(${C},${G},2025)`, `MAXIFS(${C},${A},"absent")`,
  ...each(`MATCH(§,${A},0)`, '"pain"', '"Légumes"', '"v*"', '"fr?its"', '"absent"', '"Poisson~~"', '""'),
  ...each(`MATCH(§,${C},0)`, "310", '"310"', "45.25", "0", "7"),
  `MATCH(2.5,{1,2,3},1)`, `MATCH(2.5,{3,2,1},-1)`, `MATCH(0,{1,2,3},1)`, `MATCH(2,{1,2,2,3},1)`, `MATCH("b",{"a","b","c"},1)`,
  ...each("VLOOKUP(§)", `"pain",Données!$A$2:$C$9,3,FALSE`, `"pain",Données!$A$2:$C$9,2,0`, `"rien",Données!$A$2:$C$9,3,FALSE`, `"pain",Données!$A$2:$C$9,4,FALSE`, `"v*",Données!$A$2:$C$9,3,FALSE`, "2.5,{1,10;2,20;3,30},2", "2.5,{1,10;2,20;3,30},2,TRUE"),
  `HLOOKUP("Montant",Données!$A$1:$G$9,3,FALSE)`, "HLOOKUP(2.5,{1,2,3;4,5,6},2)", "LOOKUP(2.5,{1,2,3},{10,20,30})", `LOOKUP(2,1/(${A}="Pain"),${C})`,
  `INDEX(${C},2)`, `INDEX(Données!$A$2:$C$9,2,3)`, `INDEX(${C},99)`, `SUM(INDEX(Données!$A$2:$C$9,0,3))`, `INDEX(${C},MATCH("viande",${A},0))`, `SUM(Données!C2:INDEX(${C},3))`,
  `SUM(OFFSET(Données!A1,1,2,3,1))`, `OFFSET(Données!A1,1,0)`, `INDIRECT("Données!C3")`, `SUM(INDIRECT("Données!C2:C4"))`, `INDIRECT("rien!A1")`, "ROW(Données!A5)", "COLUMN(Données!C1)", "ROWS(Données!A1:B7)", "COLUMNS(Données!A1:B7)", "ADDRESS(3,28)", "ADDRESS(3,2,4)", "ADDRESS(3,2,2)", "ADDRESS(3,2,3)",
  ...each("IF(§)", "1,2,3", "0,2,3", "0,2", '"x",1,2', "1,,5", "1/0,1,2", "Données!C8,1,2", "Données!B6,1,2"),
  'IFS(FALSE,1,TRUE,2)', "IFS(FALSE,1)", "IFERROR(1/0,7)", "IFERROR(5,7)", "IFNA(NA(),1)", "IFNA(1/0,1)", 'SWITCH(2,1,"a",2,"b","c")', 'SWITCH(9,1,"a","c")', "SWITCH(9,1,2)", 'CHOOSE(2,"a","b")', 'CHOOSE(3,"a","b")',
  "AND(TRUE,1)", "AND(TRUE,0)", "OR(FALSE,0)", "XOR(TRUE,TRUE)", `AND(${C})`, `OR(${C})`, "AND(1/0,TRUE)", 'NOT("x")',
  ...each("ISNUMBER(§)", "1", '"1"', "Données!C2", "Données!A2", "1/0", `MATCH("x",${A},0)`),
  "ISTEXT(Données!A2)", "ISBLANK(Données!B6)", "ISBLANK(Données!E5)", "ISERROR(1/0)", "ISERR(NA())", "ISNA(NA())", "ISLOGICAL(TRUE)", "N(Données!A2)", "N(TRUE)", "T(5)", 'T("a")', "NA()", "ISEVEN(4)", "ISODD(3)",
  ...each("LEFT(§)", '"Été",2', '"abc"', '"abc",0', '"abc",9', '"abc",-1', "12345,2"), 'RIGHT("Été",2)', 'RIGHT("abc",0)', 'MID("abcdef",2,3)', 'MID("abc",5,2)', 'MID("abc",0,2)', 'LEN("é à")', "TRIM(Données!E4)", 'CLEAN("a"&CHAR(10)&"b")', 'UPPER("été")', 'LOWER("ÉTÉ")', 'PROPER("été de l\'île MARTIN-dupont")',
  'SUBSTITUTE("aXbXc","X","-")', 'SUBSTITUTE("aXbXc","X","-",2)', 'SUBSTITUTE("abc","","-")', 'SUBSTITUTE("aXb","x","-")', 'REPLACE("abcdef",2,3,"*")', 'FIND("b","abc")', 'FIND("B","abc")', 'SEARCH("B","abc")', 'SEARCH("b*d","abcd")', 'SEARCH("~*","ab*")', 'SEARCH("x","abc")', 'FIND("a","banana",3)', 'SEARCH("?n","banana",3)',
  'CONCATENATE("a",1,TRUE)', `CONCAT(Données!A2:A4)`, `TEXTJOIN(", ",TRUE,${B})`, `TEXTJOIN("-",FALSE,Données!B5:B7)`, 'EXACT("a","A")', 'REPT("ab",3)', "CHAR(65)", 'CODE("A")', 'UNICODE("é")', "UNICHAR(233)",
  ...each("VALUE(§)", '"12"', '"1,234.5"', '"12%"', '"abc"', '"2024-01-31"', '" 7 "', '"1e3"', '"$5"'),
  ...each("NUMBERVALUE(§)", '"1 234,5",","," "', '"1.234,56",",","."', '"12%"', '""', '"abc"', '"1,2,3",",","."', '"3.5"', '"1,234"'),
  ...each('TEXT(§,"0.00")', "1.005", "2", "-3.456", '"5"'), 'TEXT(1234567.891,"#,##0.00")', 'TEXT(0.256,"0.0%")', 'TEXT(0.256,"0 %")', 'TEXT(45292,"dd/mm/yyyy")', 'TEXT(45292,"yyyy")', 'TEXT(45292,"yyyy-mm")', 'TEXT(7,"000")', 'TEXT("abc","0")', 'TEXT(45292.75,"hh:mm")', 'TEXT(-5,"0;(0)")', 'TEXT(1234.5,"0")', 'TEXT(75100,"00000")',
  ...each("ROUND(§)", "2.5,0", "-2.5,0", "1.005,2", "2.675,2", "1234.567,-2", "0.5,0", "1.45,1"), "ROUNDUP(1.21,1)", "ROUNDUP(-1.21,1)", "ROUNDDOWN(1.29,1)", "ROUNDDOWN(-1.29,1)", "MROUND(10,3)", "MROUND(1.3,0.2)", "CEILING(2.1,1)", "CEILING(0.7,0.1)", "FLOOR(2.9,1)", "FLOOR(0.7,0.1)", "INT(-2.5)", "INT(2.5)", "TRUNC(-2.59,1)", "TRUNC(2.9)", "MOD(-3,2)", "MOD(3,-2)", "MOD(5.5,2)", "MOD(1,0)", "QUOTIENT(7,2)", "ABS(-3)", "SIGN(-2)", "SQRT(9)", "SQRT(-1)", "POWER(2,10)", "EXP(1)", "LN(10)", "LOG(8,2)", "LOG(100)", "LOG10(1000)", "PI()", "SIN(1)", "COS(1)", "TAN(1)", "ATAN2(1,2)", "RADIANS(180)", "DEGREES(PI())", "FACT(5)", "GCD(12,18)", "EVEN(3)", "ODD(2)",
  `SUMPRODUCT((${A}="Pain")*(${C}))`, `SUMPRODUCT((${A}="Pain")*(${G}=2025),${C})`, `SUMPRODUCT(${C},${G})`, `SUMPRODUCT(--(${C}>100))`, `SUMPRODUCT((${B}<>"")/COUNTIF(${B},${B}&""))`, `SUMPRODUCT(IF(${C}>100,${C},0))`, `SUMPRODUCT(LEN(${A}))`, `SUMPRODUCT(COUNTIF(${A},{"Pain","Viande"}))`, `SUMPRODUCT(ISNUMBER(SEARCH("é",${A}))*1)`, `SUMPRODUCT((YEAR(${D})=2024)*${C})`,
  ...each(`SUBTOTAL(§,${C})`, "9", "109", "1", "2", "3", "4"), `AGGREGATE(9,6,${C})`, `AGGREGATE(14,6,${C},1)`, `LARGE(${C},2)`, `SMALL(${C},1)`, `LARGE(${C},99)`, `RANK(310,${C})`, `RANK(310,${C},1)`, `PERCENTILE(${C},0.25)`, `QUARTILE(${C},1)`,
  "DATE(2024,2,30)", "DATE(2024,13,1)", "DATE(2024,1,0)", "YEAR(45292)", "MONTH(45323)", "DAY(45657)", "EDATE(DATE(2024,1,31),1)", "EOMONTH(DATE(2024,1,15),1)", "WEEKDAY(45292)", "WEEKDAY(45292,2)", "WEEKDAY(45292,3)", 'DATEVALUE("2024-01-31")', 'DATEDIF(45292,45710,"m")', 'DATEDIF(45292,45710,"d")', 'DATEDIF(45292,45710,"y")', 'DATEDIF(45292,45710,"ym")', "HOUR(0.75)", "MINUTE(0.51)", "TIME(12,30,0)", "DAYS(45323,45292)", "TODAY()-TODAY()", "NETWORKDAYS(45292,45323)", "WEEKNUM(45323)",
  `LEFT(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(Données!A7&"|"&Données!E2,"*"," "),"?"," "),"~"," "),240)`, `IFERROR(MATCH(Données!A7,${A},0),0)`, `IF(ISNUMBER(Données!F3),Données!F3,IFERROR(NUMBERVALUE(Données!F3,","," "),0))`,
];

/** Where LibreOffice does not answer as Excel: Excel's answer, which is ours. */
export const EXCEL_ALONE: Readonly<Record<string, string>> = {
  // Booleans are numbers in LibreOffice.
  '"z"<TRUE': "true",
  'TRUE&""': "TRUE",
  'CONCATENATE("a",1,TRUE)': "a1TRUE",
  // Texts of digits: read in arguments, equal to numbers in criteria, not in MATCH.
  'SUM("5",1)': "6",
  [`COUNTIF(${F},7)`]: "1",
  [`MATCH("310",${C},0)`]: "#N/A",
  // A file does not tell an empty text from an empty cell.
  "ISBLANK(Données!E5)": "false",
  // Signs left out are those of the country: "." and "," here.
  'NUMBERVALUE("")': "0",
  'NUMBERVALUE("3.5")': "3.5",
  'NUMBERVALUE("1,234")': "1234",
};
