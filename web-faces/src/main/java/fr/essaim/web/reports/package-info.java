/** Where visitors say what is wrong on a page. */
package fr.essaim.web.reports;
