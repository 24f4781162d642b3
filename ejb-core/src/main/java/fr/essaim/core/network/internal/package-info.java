/** How organisations and territories are kept and searched in PostgreSQL. */
package fr.essaim.core.network.internal;
