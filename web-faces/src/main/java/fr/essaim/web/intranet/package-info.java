/** What every page of the intranet shares: refusals, notices, options, the way to the next page. */
package fr.essaim.web.intranet;
