/** How prototypes are kept, searched and counted, and how files are looked into. */
package fr.essaim.core.prototypes.internal;
