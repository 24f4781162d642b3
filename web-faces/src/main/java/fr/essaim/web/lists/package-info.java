/**
 * Lists on pages and in files: a context describes one, and everything else is here. A list for
 * visitors is a page of links without script; one of the intranet a table. What is chosen stands in
 * the address of both.
 */
package fr.essaim.web.lists;
