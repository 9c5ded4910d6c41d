<SUBMISSION>
<ACCESSION-NUMBER>0001999999-09-000456
<TYPE>S-8 POS
<PUBLIC-DOCUMENT-COUNT>2
<FILING-DATE>20090303
<EFFECTIVENESS-DATE>20090304
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>VIREO INSTRUMENTS CORP
<CIK>0001888888
<ASSIGNED-SIC>3826
<IRS-NUMBER>047654321
<STATE-OF-INCORPORATION>DE
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>S-8 POS
<ACT>33
<FILE-NUMBER>333-144077
<FILM-NUMBER>09654321
</FILING-VALUES>
<BUSINESS-ADDRESS>
<STREET1>88 CANAL ROW
<CITY>LOWELL
<STATE>MA
<ZIP>01852
<PHONE>978-555-0100
</BUSINESS-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>VIREO OPTICS INC
<DATE-CHANGED>20010515
</FORMER-COMPANY>
</FILER>
<DOCUMENT>
<TYPE>S-8 POS
<SEQUENCE>1
<FILENAME>s8pos.htm
<TEXT>
<!DOCTYPE html>
<html><head><title>S-8 POS</title>
<style type="text/css">.ghost { display: none } p { margin: 0 }</style></head>
<body bgcolor="white">
<p align="center">As filed with the Securities and Exchange Commission on March&nbsp;3, 2009</p>
<p align="right"><b>Registration No. 333-1</b><i>4</i>4<font size="2">077</font></p>
<p class="ghost">Registration No. 333-999999</p>
<div style="text-align:center">UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549</div>
<p>POST-EFFECTIVE<br>AMENDMENT NO. 2<br>TO<br>FORM S-8</p>
<p>REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933</p>
<p><b>Vireo<br>Instruments Corporation</b><br>(Exact name of registrant as specified in its charter)</p>
<table width="100%"><tr><td width="48%">Delaware<br>(State or other jurisdiction of<br>incorporation or organization)</td>
<td width="4%">&nbsp;</td><td width="48%">04-7654321<br>(I.R.S. Employer<br>Identification No.)</td></tr></table>
<p>88 Canal Row<br>Lowell, Massachusetts 01852<br>(Address of principal executive offices, including zip code)</p>
<p>Vireo Instruments Corporation 2001 Incentive Plan<br>(Full title of the plan)</p>
<table><tr><td>Imogen Tarr<br>General Counsel<br>88 Canal Row<br>Lowell, MA 01852<br>(978) 555-0100</td><td>&nbsp;</td>
<td><p>Copies to:</p><p>Piers Lund, Esq.</p><p>Lund Marsh LLP</p><p>Boston, MA 02110</p></td></tr></table>
<p>(Name, address and telephone number of agent for service)</p>
<p>Indicate by check mark whether the registrant is a large accelerated filer:</p>
<table><tr><td>Large accelerated filer</td><td>&#168;</td><td></td><td>Accelerated filer</td><td>&#254;</td></tr></table>
<p><b>EXPLANATORY NOTE</b></p>
<p>This Post-Effective Amendment No.&#160;2 removes all shares that remain unsold under
Registration Statement <span style="display:none">No. 333-111111</span>No. 333-144077 on Form S-8.</p>
<table border="1"><tr><th>Plan</th><th></th><th>Registered</th><th>Price</th></tr>
<tr><td>2001 Incentive Plan</td><td>&nbsp;</td><td>1,500,000</td><td>$</td><td>12.50</td><td>(</td><td>3.5</td><td>)%</td></tr></table>
<p><b>SIGNATURES</b></p>
<p>Pursuant to the requirements of the Securities Act of 1933, the Registrant has duly caused this
amendment to be signed in Lowell, Massachusetts, on March&nbsp;2, 2009.</p>
<table><tr><td></td><td>VIREO INSTRUMENTS CORPORATION</td></tr>
<tr><td>By:</td><td>/s/ Imogen Tarr<br>Imogen Tarr<br>General Counsel</td></tr></table>
<table><tr><td><u>Signature</u></td><td><u>Title</u></td><td><u>Date</u></td></tr>
<tr><td>/s/ Odd Berg<br>Odd Berg</td><td>Chairman<br>and Director</td><td>March 2, 2009</td></tr></table>
</body></html>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-24
<SEQUENCE>2
<FILENAME>ex24.htm
<TEXT>
<html><body><p>POWER OF ATTORNEY</p><p>Odd Berg appoints Imogen Tarr.</p></body></html>
</TEXT>
</DOCUMENT>
</SUBMISSION>
