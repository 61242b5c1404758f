/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-disclosure.h"
#include "rules/gouji-finding.h"

G_BEGIN_DECLS

/* An amount's state. */
typedef enum
{
  GOUJI_TICK_NONE,        /* no amount in that cell */
  GOUJI_TICK_UNTIED,      /* nothing to compare it with */
  GOUJI_TICK_TIED,        /* some check confirms it */
  GOUJI_TICK_ROUNDING,    /* tied, but within rounding only */
  GOUJI_TICK_QUESTION,    /* only checks that ask contradict it */
  GOUJI_TICK_CONFLICTING, /* some check contradicts it */
} GoujiTick;

const char *gouji_tick_get_name (GoujiTick tick); /* "tied" … */

typedef enum
{
  GOUJI_STATUS_PASSED,
  GOUJI_STATUS_FAILED,
  GOUJI_STATUS_NOT_APPLICABLE,
  GOUJI_STATUS_INSUFFICIENT_DATA,
  GOUJI_STATUS_OFF, /* switched off: nobody looked */
  GOUJI_N_STATUSES,
} GoujiStatus;

const char *gouji_status_get_name  (GoujiStatus status); /* "passed" … */
const char *gouji_status_get_label (GoujiStatus status); /* translated */

typedef struct
{
  const char  *check;     /* "F1" */
  const char  *title;     /* what must hold, translated */
  GoujiStatus  status;
  guint        instances; /* how often it was evaluated */
  guint        failed;    /* of these, not held beyond rounding */
  guint        not_applicable; /* how often there was nothing it speaks of */
  guint        insufficient;   /* how often a table or value was missing */
  char        *missing;   /* INSUFFICIENT_DATA: which table or value; else NULL */
  char        *lacks;     /* all that was missing, also where the rest could be checked; or NULL */
} GoujiCheckStatus;

typedef struct
{
  guint amounts;
  guint tied; /* rounding included */
  guint conflicting; /* those in question included */
  guint questioned;
  guint untied;
} GoujiCoverage;

/* What checking one disclosure gave. */
#define GOUJI_TYPE_REPORT (gouji_report_get_type ())
G_DECLARE_FINAL_TYPE (GoujiReport, gouji_report, GOUJI, REPORT, GObject)

GoujiDisclosure        *gouji_report_get_disclosure (GoujiReport        *self);
guint                   gouji_report_get_n_findings (GoujiReport        *self);
GoujiFinding           *gouji_report_get_finding    (GoujiReport        *self,
                                                     guint               finding);
guint                   gouji_report_count          (GoujiReport        *self,
                                                     GoujiSeverity       severity);
guint                   gouji_report_get_n_checks   (GoujiReport        *self);
const GoujiCheckStatus *gouji_report_get_check      (GoujiReport        *self,
                                                     guint               check);
GoujiCoverage           gouji_report_get_coverage   (GoujiReport        *self);
GoujiCoverage           gouji_report_get_claim_coverage (GoujiReport    *self);
/* (transfer container) (element-type GoujiClaim) */
GPtrArray              *gouji_report_list_claims    (GoujiReport        *self,
                                                     guint               block);
GoujiTick               gouji_report_get_tick       (GoujiReport        *self,
                                                     const GoujiCellRef *cell);
/* (transfer container) (element-type GoujiFinding): the findings @cell takes part in. */
GPtrArray              *gouji_report_list_findings  (GoujiReport        *self,
                                                     const GoujiCellRef *cell);
/* (transfer container) (element-type GoujiFinding): those that name the cells whose change
 * would settle them and what follows from them, the one that settles most first. */
GPtrArray              *gouji_report_list_causes    (GoujiReport        *self);
/* (transfer container) (element-type GoujiFinding): those that follow from @finding. */
GPtrArray              *gouji_report_list_followers (GoujiReport        *self,
                                                     GoujiFinding       *finding);
/* (transfer container) (element-type utf8): ids of the rules that confirmed or
 * contradicted @cell, each once. */
GPtrArray              *gouji_report_list_checks    (GoujiReport        *self,
                                                     const GoujiCellRef *cell);

G_END_DECLS
