/** One search over all that is public. */
package fr.essaim.web.search;
