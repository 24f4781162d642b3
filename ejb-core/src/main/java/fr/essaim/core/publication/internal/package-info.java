/** How the publication is kept: its tables. */
package fr.essaim.core.publication.internal;
