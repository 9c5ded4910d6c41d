<SUBMISSION>
<ACCESSION-NUMBER>0000945234-00-000871
<TYPE>S-8 POS
<PUBLIC-DOCUMENT-COUNT>2
<FILING-DATE>20001116
<DATE-OF-FILING-DATE-CHANGE>20001116
<EFFECTIVENESS-DATE>20001116
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>QUILLFEATHER RESOURCES LTD
<CIK>0000925548
<ASSIGNED-SIC>1040
<STATE-OF-INCORPORATION>A1
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>S-8 POS
<ACT>33
<FILE-NUMBER>333-08314
<FILM-NUMBER>770216
</FILING-VALUES>
<BUSINESS-ADDRESS>
<STREET1>SUITE 1440 - 1188 MELVILLE ST
<CITY>VANCOUVER BC CANADA
<STATE>A1
<ZIP>V6E 4A2
<PHONE>6045550177
</BUSINESS-ADDRESS>
</FILER>
<DOCUMENT>
<TYPE>S-8 POS
<SEQUENCE>1
<FILENAME>0001.txt
<DESCRIPTION>POST-EFFECTIVE AMENDMENT
<TEXT>

    As filed with the Securities and Exchange Commission on November 16, 2000
                                                      Registration No. 333-8314

                                 UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                            WASHINGTON, D.C. 20549

                                    FORM S-8
                  POST-EFFECTIVE AMENDMENT NUMBER ONE (NO. 1)
             TO REGISTRATION STATEMENT UNDER THE SECURITIES ACT OF 1933

                           QUILLFEATHER RESOURCES LTD.
             (Exact name of Registrant as specified in its charter)

    British Columbia, Canada                        Not Applicable
  (State or other jurisdiction of                  (I.R.S. Employer
  incorporation or organization)                Identification Number)

                      Suite 1440 - 1188 Melville Street
               Vancouver, British Columbia, Canada V6E 4A2
                   (Address of principal executive offices)

                 QUILLFEATHER RESOURCES LTD. EMPLOYEE SHARE
                       PURCHASE AND SAVINGS PLAN
                          (Full title of the plan)

                       Northern Lode Holdings Inc.
                     Attention: Wallace I. Trimble
                   2105 Railroad Street, Elko, Nevada 89801
                   (Name and address of agent for service)
                               (775) 555-0110
        (Telephone number, including area code, of agent for service)

                                  Copy to:
                      Heather MacPhee-Rowan
                      Rowan Sutter Duquesne
                 Barristers and Solicitors
                 1055 West Hastings Street, Vancouver

_______________________________________________________________________________


     The purpose of this Post-Effective Amendment is to remove from registration
the common shares without par value (the "Common Shares") of Quillfeather
Resources Ltd. (the "Corporation") that have not been sold under the Quillfeather
Resources Ltd. Employee Share Purchase and Savings Plan (the "Plan").

     2,000,000 Common Shares were registered for the Plan on Form S-8
(Registration No. 333-8314), filed on February 4, 1998. 761,400 of these Common
Shares have been purchased under the Plan, or approximately 38%.

     Following the amendments to the Income Tax Act (Canada) announced in the
federal budget of February 28, 2000, contributions that the Corporation makes
for participants resident in Canada no longer receive the tax treatment for which
the Plan was designed. On September 12, 2000 the board of directors terminated
the Plan for that reason, effective October 31, 2000. No Common Shares will be
sold under the Plan after that date, and contributions not yet invested, in the
total amount of Cdn.$48,615, were returned to the participants.

     The Corporation accordingly deregisters the balance of 1,238,600 Common
Shares.

_______________________________________________________________________________


                                   SIGNATURES

     Pursuant to the requirements of the Securities Act of 1933, the Registrant
certifies that it has reasonable grounds to believe that it meets all of the
requirements for filing on Form S-8 and has duly caused this Post-Effective
Amendment No. 1 to be signed on its behalf by the undersigned, thereunto duly
authorized, in Vancouver, British Columbia, Canada, on November 14, 2000.

                                   QUILLFEATHER RESOURCES LTD.

                                   By:  "Duncan A. Strachan"
                                        Duncan A. Strachan
                                        President and Chief Executive Officer

     Pursuant to the requirements of the Securities Act of 1933, this Amendment
has been signed by the following persons in the capacities and on the dates
indicated.

"Duncan A. Strachan"        President, Chief Executive       November 14, 2000
Duncan A. Strachan          Officer and Director

"Elspeth G. Koenig"         Chief Financial Officer          November 14, 2000
Elspeth G. Koenig           and Corporate Secretary

*                           Director                         November 14, 2000
Rodrigue P. Bellefleur

*                           Director                         November 14, 2000
Margaret H. Oakes

Northern Lode Holdings Inc.  Authorized Representative       November 15, 2000
By: "Wallace I. Trimble"     in the United States
Wallace I. Trimble

*By: "Duncan A. Strachan", attorney-in-fact
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-24
<SEQUENCE>2
<FILENAME>0002.txt
<TEXT>
Power of attorney, dated January 30, 1998, by which the directors named above
appointed Duncan A. Strachan their attorney with respect to Registration
Statement No. 333-8314.
</TEXT>
</DOCUMENT>
</SUBMISSION>
