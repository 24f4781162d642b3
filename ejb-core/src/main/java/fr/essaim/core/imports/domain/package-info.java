/** The run of an import, where things came from, and how columns are read. */
package fr.essaim.core.imports.domain;
