/** How histories are kept. */
package fr.essaim.core.history.internal;
