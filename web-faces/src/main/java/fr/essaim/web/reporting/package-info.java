/** What funders are told of an operation: written, frozen, signed, read and asked about. */
package fr.essaim.web.reporting;
