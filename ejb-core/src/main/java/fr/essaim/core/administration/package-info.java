/** Where administrators look after the instance: the trail, the mail, the jobs, the first steps. */
package fr.essaim.core.administration;
