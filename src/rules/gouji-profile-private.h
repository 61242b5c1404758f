/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "rules/gouji-rule-private.h"

G_BEGIN_DECLS

/* What can be asked of a disclosure; how each is written is told in the manual,
 * docs/profiles.en.md. */
typedef enum
{
  GOUJI_NEED_TABLE,   /* "fund|fund-income": roles, of which one is enough */
  GOUJI_NEED_COLUMN,  /* "general:project|general-project": a column of a table, or what
                       * else carries the same */
  GOUJI_NEED_SECTION, /* "duties|organisation": groups of data/rules/sections.ini */
  GOUJI_NEED_NOTE,    /* "three-public:本表反映|单位数": words of a note under a table */
  GOUJI_N_NEEDS,
} GoujiNeed;

/* How sure it is. */
typedef enum
{
  GOUJI_NEED_REQUIRED,
  GOUJI_NEED_EXPECTED, /* usual there: to miss it is a question at most */
  GOUJI_N_NEED_KINDS,
} GoujiNeedKind;

/* What a place asks of a disclosure. */
typedef struct
{
  char          *name;      /* "national" */
  char          *base;      /* the profile whose lists count where it has none; or NULL */
  GoujiRuleText  title;
  GoujiRuleText  source;    /* which regulation, or where it was seen */
  char         **provinces; /* 山西 …; of which it is the profile unless told otherwise */
  int            from, to;  /* years; 0 open */
  gboolean       own;       /* an office's */
  char         **needs[GOUJI_N_NEEDS][GOUJI_N_NEED_KINDS][GOUJI_KIND_FINAL + 1]; /* NULL: none
                                                                                  * of its own */
} GoujiProfile;

/* (transfer full): NULL with a located @error when @text is no profile; @file_name is
 * NAME.ini, @shown what the user knows it by, @own whether it is an office's. */
GoujiProfile *gouji_profile_new_from_text      (const char  *text,
                                                gsize        length,
                                                const char  *file_name,
                                                const char  *shown,
                                                gboolean     own,
                                                GError     **error);
void          gouji_profile_free               (GoujiProfile *self);
/* Takes @self, which is in the place of an office's own of its name. */
void                gouji_profile_add            (GoujiProfile     *self);
/* FALSE when no office's own has that name. */
gboolean            gouji_profile_drop           (const char       *name);
/* (transfer none): NULL when there is none of that name. */
const GoujiProfile *gouji_profile_find           (const char       *name);
/* (transfer none): the one the disclosure was given, else that of its province and
 * year; where no place is told that which is preferred, else the national one. */
const GoujiProfile *gouji_profile_for_disclosure (GoujiDisclosure  *disclosure);
/* (transfer none) (nullable): @self, or the one it is based on, that says what is asked. */
const GoujiProfile *gouji_profile_get_owner      (const GoujiProfile  *self,
                                                  GoujiNeed            need,
                                                  GoujiNeedKind        kind,
                                                  GoujiDisclosureKind  of);
/* (transfer none): never NULL. */
const char *const  *gouji_profile_get_needs      (const GoujiProfile  *self,
                                                  GoujiNeed            need,
                                                  GoujiNeedKind        kind,
                                                  GoujiDisclosureKind  of);

G_END_DECLS
