/** What administrators watch over and start: imports, publication, reported mistakes. */
package fr.essaim.web.administration;
