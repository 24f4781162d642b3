/** Counts what is answered, and shows how much that was. */
package fr.essaim.web.usage;
