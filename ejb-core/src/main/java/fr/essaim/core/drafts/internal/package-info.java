/** How drafts are kept. */
package fr.essaim.core.drafts.internal;
