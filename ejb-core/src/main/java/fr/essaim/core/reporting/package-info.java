/**
 * What funders are told of an operation: frozen figures and texts, signed, read and asked about.
 */
package fr.essaim.core.reporting;
