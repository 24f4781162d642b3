/** How the publication is kept: its tables, and the statements that read them. */
package fr.essaim.core.publication.internal;
