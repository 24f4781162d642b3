/** What the instance does by itself, now and then: each job on one node at a time. */
package fr.essaim.core.jobs;
