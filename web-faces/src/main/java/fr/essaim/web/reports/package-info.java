/** Where visitors say what is wrong on a page, and those who answer for it read that. */
package fr.essaim.web.reports;
