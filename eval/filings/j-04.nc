<SEC-DOCUMENT>0000950134-01-504417.txt : 20010719
<SEC-HEADER>0000950134-01-504417.hdr.sgml : 20010719
ACCESSION NUMBER:		0000950134-01-504417
CONFORMED SUBMISSION TYPE:	S-8 POS
PUBLIC DOCUMENT COUNT:		2
FILED AS OF DATE:		20010719
EFFECTIVENESS DATE:		20010719

FILER:

	COMPANY DATA:	
		COMPANY CONFORMED NAME:			OKEMAH ENERGY SERVICES CORP
		CENTRAL INDEX KEY:			0000884219
		STANDARD INDUSTRIAL CLASSIFICATION:	OIL & GAS FIELD SERVICES, NEC [1389]
		IRS NUMBER:				731402266
		STATE OF INCORPORATION:			DE
		FISCAL YEAR END:			1231

	FILING VALUES:
		FORM TYPE:		S-8 POS
		SEC ACT:		1933 Act
		SEC FILE NUMBER:	033-74412
		FILM NUMBER:		01071971

	FILING VALUES:
		FORM TYPE:		S-8 POS
		SEC ACT:		1933 Act
		SEC FILE NUMBER:	333-31277
		FILM NUMBER:		01071974

	BUSINESS ADDRESS:	
		STREET 1:		5727 S LEWIS AVE
		CITY:			TULSA
		STATE:			OK
		ZIP:			74105
		BUSINESS PHONE:		9187491234
</SEC-HEADER>
<DOCUMENT>
<TYPE>S-8 POS
<SEQUENCE>1
<FILENAME>d89421s-8pos.txt
<DESCRIPTION>POST-EFFECTIVE AMENDMENT
<TEXT>

<PAGE>   1

      AS FILED WITH THE SECURITIES AND EXCHANGE COMMISSION ON JULY 19, 2001
                                                     REGISTRATION NO. 33-74412
                                                     REGISTRATION NO. 333-31277
-------------------------------------------------------------------------------

                       SECURITIES AND EXCHANGE COMMISSION
                              WASHINGTON, DC 20549
                            -----------------------

                        POST-EFFECTIVE AMENDMENT NO. 2
                    TO FORM S-8 REGISTRATION STATEMENT NO. 33-74412

                        POST-EFFECTIVE AMENDMENT NO. 1
                    TO FORM S-8 REGISTRATION STATEMENT NO. 333-31277

                       UNDER THE SECURITIES ACT OF 1933
                            -----------------------

                         OKEMAH ENERGY SERVICES CORP.
             (Exact name of registrant as specified in its charter)

            DELAWARE                                         73-1402266
  (State or other jurisdiction                            (I.R.S. Employer
of incorporation or organization)                      Identification Number)

                           5727 SOUTH LEWIS AVENUE
                                  SUITE 700
                            TULSA, OKLAHOMA 74105
             (Address of principal executive offices and zip code)

                          OKEMAH ENERGY SERVICES CORP.
                     1993 NON-EMPLOYEE DIRECTORS' STOCK PLAN

                          OKEMAH ENERGY SERVICES CORP.
                           1997 STOCK INCENTIVE PLAN
                           (Full titles of the plans)

                              RANDALL G. TEMPLIN
                       VICE PRESIDENT AND GENERAL COUNSEL
                             BRAZORIA DRILLING, INC.
                           1200 SMITH STREET, SUITE 2400
                              HOUSTON, TEXAS 77002
                                 (713) 555-4100
  (Name, address and telephone number, including area code, of agent for service)

================================================================================

<PAGE>   2

                         REMOVAL OF SHARES FROM REGISTRATION

    Okemah Energy Services Corp. ("Okemah") registered under the Securities Act
of 1933 shares of its common stock, par value $.10 per share, on two
Registration Statements on Form S-8: No. 33-74412, filed January 26, 1994,
covering 150,000 shares issuable under the 1993 Non-Employee Directors' Stock
Plan; and No. 333-31277, filed July 15, 1997, covering 1,100,000 shares issuable
under the 1997 Stock Incentive Plan.

    By Post-Effective Amendment No. 1 to Registration Statement No. 33-74412,
filed May 8, 1998, Okemah removed 35,000 shares from registration on account of
the reduction of the number of shares issuable under the directors' plan.

    Effective July 13, 2001 (the "Effective Time"), BDI Merger Company, a wholly
owned subsidiary of Brazoria Drilling, Inc. ("Brazoria"), merged with and into
Okemah under an Agreement and Plan of Merger dated March 5, 2001. Okemah is the
corporation surviving the merger and is now wholly owned by Brazoria. Each share
of Okemah common stock outstanding at the Effective Time became 0.6125 of a share
of Brazoria common stock. Brazoria assumed the options then outstanding, and has
filed its own registration statement (No. 333-65108) for the shares issuable on
their exercise.

    No shares will be issued after the Effective Time under the plans named
above. Okemah therefore removes from registration 41,500 shares under
Registration Statement No. 33-74412 and 386,914 shares under Registration
Statement No. 333-31277, which are all of the shares remaining unissued.

<PAGE>   3

                                   SIGNATURES

    Pursuant to the requirements of the Securities Act of 1933, the registrant
has duly caused these post-effective amendments to be signed on its behalf by the
undersigned, thereunto duly authorized, in the City of Houston, State of Texas,
on the 18th day of July, 2001.

                                    OKEMAH ENERGY SERVICES CORP.

                                    By: /s/ RANDALL G. TEMPLIN
                                       ----------------------------------
                                       Randall G. Templin
                                       Vice President and Secretary

    Pursuant to the requirements of the Securities Act of 1933, these
post-effective amendments have been signed by the following persons in the
capacities and on the date indicated.

<TABLE>
<CAPTION>
          SIGNATURE                          TITLE                       DATE
          ---------                          -----                       ----
<S>                              <C>                                <C>
/s/ W. TRENT HOLLOWAY            President and Director             July 18, 2001
-----------------------------    (principal executive officer)
W. Trent Holloway

/s/ DAWN E. PRUDHOMME            Vice President, Treasurer and      July 18, 2001
-----------------------------    Director (principal financial
Dawn E. Prudhomme                and accounting officer)

/s/ RANDALL G. TEMPLIN           Director                           July 18, 2001
-----------------------------
Randall G. Templin
</TABLE>

<PAGE>   4

                                 EXHIBIT INDEX

EXHIBIT
NUMBER                      DESCRIPTION
-------                     -----------
  99       Press release of Brazoria Drilling, Inc. dated July 13, 2001

</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99
<SEQUENCE>2
<FILENAME>d89421ex99.txt
<DESCRIPTION>PRESS RELEASE
<TEXT>

<PAGE>   1
                                                                      EXHIBIT 99

FOR IMMEDIATE RELEASE

HOUSTON, July 13, 2001 - Brazoria Drilling, Inc. today completed its acquisition
of Okemah Energy Services Corp. in a transaction valued at about $412 million.
Brazoria issued approximately 14,870,000 shares to the former Okemah
stockholders. "We welcome 1,900 new colleagues," said Brazoria's chairman, Curtis
B. Lagarde.

CONTACT: Nina Feld, investor relations, (713) 555-4117

</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
