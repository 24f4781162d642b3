/** What every page stands in: routes, headers, language, texts, formats, error pages. */
package fr.essaim.web.shell;
