/** What people typed and have not saved, of whatever context: one mechanism for all forms. */
package fr.essaim.core.drafts;
