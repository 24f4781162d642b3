/** How files are recognised, read and brought in, row by row. */
package fr.essaim.core.imports.internal;
