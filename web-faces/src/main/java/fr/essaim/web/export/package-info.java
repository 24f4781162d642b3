/** Lists as files: a CSV that a French spreadsheet opens right, and a workbook. */
package fr.essaim.web.export;
