/** What administrators watch over and start: imports, publication. */
package fr.essaim.web.administration;
