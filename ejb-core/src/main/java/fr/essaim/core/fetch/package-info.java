/** Fetching from others: from whom the settings name, and never more than one can bear. */
package fr.essaim.core.fetch;
