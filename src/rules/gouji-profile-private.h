/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "rules/gouji-rule-private.h"

G_BEGIN_DECLS

/* What a place asks of a disclosure. */
typedef struct
{
  char          *name;      /* "national" */
  GoujiRuleText  title;
  GoujiRuleText  source;    /* which regulation, or where it was seen */
  char         **provinces; /* 山西 …; of which it is the profile unless told otherwise */
  int            from, to;  /* years; 0 open */
  char         **required[GOUJI_KIND_FINAL + 1]; /* roles, "|" between those of which one is
                                                  * enough, by kind of disclosure */
} GoujiProfile;

GoujiProfile *gouji_profile_new_from_key_file (GKeyFile   *file,
                                               const char *file_name);
void          gouji_profile_free               (GoujiProfile *self);
/* (transfer none) (element-type GoujiProfile): read once and shared. */
GPtrArray          *gouji_profile_get_all        (void);
/* (transfer none): NULL when there is none of that name. */
const GoujiProfile *gouji_profile_find           (const char       *name);
/* (transfer none): the one the disclosure was given, else that of its province and
 * year; where no place is told that which is preferred, else the national one. */
const GoujiProfile *gouji_profile_for_disclosure (GoujiDisclosure  *disclosure);

G_END_DECLS
