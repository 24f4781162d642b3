/** When jobs run, and on which node. */
package fr.essaim.core.jobs.internal;
