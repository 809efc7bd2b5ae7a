#!/bin/sh
# Uses the running local stack as anybody would: with the AWS command line.
# Usage: test/awscli.sh ENDPOINT INBOX_BUCKET DESK_TOPIC_ARN TABLE FILE
# FILE must be new to the stack and need a licence: known copy is announced to nobody a second time.
set -eu
endpoint=$1 bucket=$2 topic=$3 table=$4 file=$5

if ! command -v aws >/dev/null 2>&1; then
  echo "skipped: the AWS command line is not installed"
  exit 0
fi

export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
unset AWS_PROFILE AWS_ENDPOINT_URL AWS_SESSION_TOKEN 2>/dev/null || true
call() { aws --endpoint-url "$endpoint" --output text "$@"; }

queue=$(call sqs create-queue --queue-name awscli-desk --query QueueUrl)
arn=$(call sqs get-queue-attributes --queue-url "$queue" --attribute-names QueueArn --query Attributes.QueueArn)
call sns subscribe --topic-arn "$topic" --protocol sqs --notification-endpoint "$arn" \
  --attributes RawMessageDelivery=true --query SubscriptionArn

call s3 cp "$file" "s3://$bucket/in/awscli/story.txt"
call s3 ls "s3://$bucket/in/awscli/" | grep story.txt

body=None
tries=0
while [ "$body" = None ]; do
  tries=$((tries + 1))
  [ "$tries" -le 6 ] || { echo "no notice came" >&2; exit 1; }
  body=$(call sqs receive-message --queue-url "$queue" --wait-time-seconds 10 --query 'Messages[0].Body')
done
echo "$body"

# shellcheck disable=SC2016
id=$(echo "$body" | sed -n 's/.*"id":"\([0-9a-f]*\)#.*/\1/p')
call dynamodb query --table-name "$table" --key-condition-expression 'pk = :pk' \
  --expression-attribute-values "{\":pk\":{\"S\":\"ART#$id\"}}" --query 'Items[].sk.S'
call sqs purge-queue --queue-url "$queue"
echo "done"
