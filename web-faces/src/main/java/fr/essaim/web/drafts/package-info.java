/** Forms that lose nothing: drafts of what is typed, and both sides when two people type. */
package fr.essaim.web.drafts;
