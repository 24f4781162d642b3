/** How accounts are kept and checked. */
package fr.essaim.core.identity.internal;
