/** Brings facts that others keep in files: a dry run first, then the same for real. */
package fr.essaim.core.imports;
