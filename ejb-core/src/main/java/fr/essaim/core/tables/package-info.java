/** Files that hold a table, as people make them, and what is wrong in them. */
package fr.essaim.core.tables;
