/** The import as a page: files, what their columns mean, a trial, then the same for real. */
package fr.essaim.web.imports;
