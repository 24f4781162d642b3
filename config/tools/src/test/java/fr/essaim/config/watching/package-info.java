/**
 * What is beside Essaim: alert rules, dashboards, filters and proxies, tried with their programs.
 */
package fr.essaim.config.watching;
