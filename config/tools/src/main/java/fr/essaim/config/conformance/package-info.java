/**
 * Public test suites and shapes, run against what is built here: {@code config/bin/conformance}.
 */
package fr.essaim.config.conformance;
