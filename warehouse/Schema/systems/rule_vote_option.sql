-- rule_vote_option: one row an option of a ballot that counts towards the vote score
create table if not exists rule_vote_option (
  system_id varchar,
  version varchar,
  question varchar,
  option_name varchar,
  points decimal(12,4)
);
comment on table rule_vote_option is 'one row an option of a ballot that counts towards the vote score';
comment on column rule_vote_option.system_id is 'assessment system';
comment on column rule_vote_option.version is 'version of its file, the year it takes effect';
comment on column rule_vote_option.question is 'team, organisation or member; null = a ballot on any question';
comment on column rule_vote_option.option_name is 'option as ballots write it, one row a spelling';
comment on column rule_vote_option.points is 'what a vote for it is worth, 0 to 100';
