/** Who changed what, and when: one page for all kinds of things, and the words of their fields. */
package fr.essaim.web.history;
