/** A report, its template and its frozen versions. */
package fr.essaim.core.reporting.domain;
